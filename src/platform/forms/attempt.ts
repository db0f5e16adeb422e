import { AppError, type ErrorCode, type Written } from '../../shared/app-error.ts';
import type { FormError } from './form.ts';

/** What became of a form that was sent: done, refused in words beside a field, or too late. */
export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: FormError }
  | { readonly kind: 'stale' };

/**
 * Does what a form asks for; where what it is about is no longer there, or is no longer theirs, what the person wrote is told them beside
 * that, so that it is not lost.
 */
export async function withWritten<T>(written: Written, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'not-found' && error.code !== 'not-allowed'))
      throw error;
    throw new AppError(error.code, error.words, { cause: error, written });
  }
}

/**
 * Does what a form asks for. The errors that are named here are told beside the field that they are about ('' for the form as a
 * whole), since the person can put them right there; any other is thrown on.
 */
export async function attempt<T>(
  fields: Partial<Record<ErrorCode, string>>,
  work: () => Promise<T>,
): Promise<Attempt<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    if (error instanceof AppError && error.code === 'changed-meanwhile') return { kind: 'stale' };
    return { kind: 'refused', error: asFormError(fields, error) };
  }
}

/** What is told beside a field of a form. @throws what was thrown, where it is none of the errors that are named here. */
export function asFormError(fields: Partial<Record<ErrorCode, string>>, error: unknown): FormError {
  const field = error instanceof AppError ? fields[error.code] : undefined;
  if (!(error instanceof AppError) || field === undefined) throw error;
  const { what, todo, of } = error.words;
  return { field, message: `${what} ${todo}`, ...(of === undefined ? {} : { of }) };
}
