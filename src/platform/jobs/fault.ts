import { AppError, type ErrorCode } from '../../shared/app-error.ts';
import type { JobError } from './job-row.ts';

/** Named failures that pass by themselves: what they stop is tried again. */
const passing: readonly ErrorCode[] = ['database-away', 'database-full'];

/** Whether a failure is told to whoever asked, rather than tried again. */
export function isTold(error: unknown): error is AppError {
  return error instanceof AppError && !passing.includes(error.code);
}

export function toldError({ code, words }: AppError): JobError {
  const { what, where, todo } = words;
  return { code, what, todo, ...(where === undefined ? {} : { where }) };
}

/** For a fault without a name: its message may hold words of a record, so that only the reference is told. */
export function unnamedError(reference: string): JobError {
  return {
    code: 'internal',
    what: 'This could not be done. It was tried several times, and it is a fault of ours.',
    todo: `Nothing was changed. Try again later; if it happens again, tell whoever runs this system the reference ${reference}.`,
    reference,
  };
}

/** What the log may hold of a fault: its kind and its place in the program, never its message. */
export function faultForLog(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  // A message may look like a place in the program, so it is cut off first.
  const stack = (error.stack ?? '').replace(error.message, '');
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: error.name, ...code, at: places.slice(0, 5).join('\n') };
}
