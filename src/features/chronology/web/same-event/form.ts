import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { wordingField } from '../parts/wording-field.ts';
import { type EntryId, idsIn } from './ids-in.ts';

/** What somebody decides of the accounts that were shown side by side. */
export const sameEventForm = z.object({
  entries: z
    .string({ error: 'Open the page again' })
    .transform((text): readonly EntryId[] => idsIn(text.split(/\s+/))),
  version: z.string({ error: 'Open the page again' }).max(64, { error: 'Open the page again' }),
  wording: wordingField,
  same: z
    .union([z.string(), z.array(z.string())], { error: 'Choose from the list' })
    .optional()
    .transform((given): readonly EntryId[] => idsIn([given ?? []].flat())),
  verdict: choice(['same', 'different', 'undo'], 'Choose whether the accounts tell of one event'),
});
