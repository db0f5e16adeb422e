import { z } from 'zod';
import { entryOf, key } from './base.ts';

/** Why something was late, and the agency it lay with, where it lay with one. */
export const latenessReason = entryOf('lateness-reason', {
  rule: z.string(),
  about: key.nullable(),
  reason: z.string(),
  agency: z.string().nullable(),
});

/** Somebody saw a signal and answered it with a reason. */
export const acknowledgement = entryOf('acknowledgement', {
  rule: z.string(),
  about: key.nullable(),
  by: z.string(),
  reason: z.string(),
});

/** What an agency’s chronology tells: text, and the themes suggested for it. */
export const account = entryOf('account', {
  agency: z.string(),
  text: z.string(),
  themes: z.array(z.string()),
});
