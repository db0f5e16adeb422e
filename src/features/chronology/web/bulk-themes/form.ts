import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { type Id, readId } from '../../../../shared/ids.ts';
import { readTheme } from '../../operations/list-themes.ts';
import { wordingField } from '../parts/wording-field.ts';

type EntryId = Id<'entry'>;

/** A theme of several entries of a list, ticked in it. */
export const bulkForm = z.object({
  theme: z
    .string({ error: 'Choose a theme' })
    .transform(readTheme)
    .refine((theme) => theme !== null, 'Choose a theme'),
  entry: z
    .union([z.string(), z.array(z.string())], { error: 'Tick the entries that you decide of' })
    .transform((given): readonly EntryId[] => idsIn([given].flat()))
    .refine((ids) => ids.length > 0, 'Tick the entries that you decide of'),
  shown: z
    .string({ error: 'Open the page again' })
    .transform((text): readonly EntryId[] => idsIn(text.split(/\s+/))),
  version: z.string({ error: 'Open the page again' }).max(64, { error: 'Open the page again' }),
  wording: wordingField,
  verdict: choice(['confirmed', 'rejected', 'open'], 'Choose what you decide of them'),
  /** What the list was filtered by, to go back to it. */
  query: z.string().max(2000).optional(),
});

function idsIn(texts: readonly string[]): readonly EntryId[] {
  return texts.flatMap((text) => readId<'entry'>(text) ?? []);
}
