import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { wordingField } from '../parts/wording-field.ts';
import { idsIn } from '../same-event/ids-in.ts';

/** Whether several entries of a list, ticked in it, retell the past. */
export const bulkStandingForm = z.object({
  entry: z
    .union([z.string(), z.array(z.string())], { error: 'Tick the entries that you decide of' })
    .transform((given) => idsIn([given].flat()))
    .refine((ids) => ids.length > 0, 'Tick the entries that you decide of'),
  shown: z.string({ error: 'Open the page again' }).transform((text) => idsIn(text.split(/\s+/))),
  version: z.string({ error: 'Open the page again' }).max(64, { error: 'Open the page again' }),
  wording: wordingField,
  verdict: choice(['current', 'historical', 'open'], 'Choose what you decide of them'),
  /** What the list was filtered by, to go back to it. */
  query: z.string().max(2000).optional(),
});
