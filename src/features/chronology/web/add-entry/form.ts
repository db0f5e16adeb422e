import { z } from 'zod';
import { entryFields } from '../entry-form/form.ts';

/** From whom the author of an entry can keep it at once. Which agencies or people are named is said on a page of its own. */
export const keepings = ['core-group', 'review-panel', 'originator'] as const;

const again = { error: 'Open the page again' };

export const addEntryForm = z.object({
  ...entryFields,
  form: z.string(again).regex(/^[\w-]{16,64}$/, again),
  handling: z
    .union([z.literal(''), z.enum(keepings)], { error: 'Choose from the list' })
    .optional()
    .transform((given) => (given === undefined || given === '' ? null : given)),
});
