import { z } from 'zod';
import { type FormState, textOf } from './form.ts';

/** The version of what a form was drawn from. */
export const versionField = z.coerce
  .number({ error: 'Open the page again' })
  .int({ error: 'Open the page again' })
  .min(1, { error: 'Open the page again' })
  .max(2_000_000_000, { error: 'Open the page again' });

/**
 * The version with which a form is drawn: of one that is drawn again the one that its writer had before their eyes, so that they are told
 * of whatever somebody else changes meanwhile; else the one of now.
 */
export function versionSeen(form: FormState, now: number): string {
  return textOf(form, 'version') || String(now);
}

/** A form that is drawn again with the version that its writer had. */
export function withVersion({ values, errors }: FormState, version: number): FormState {
  return { values: { ...values, version: String(version) }, errors };
}
