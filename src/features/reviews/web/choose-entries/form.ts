import { z } from 'zod';
import { idFields } from '../../../../platform/forms/id-fields.ts';

const one = z.string().max(1000).optional();

/** What an address of the list may hold: words, whether days are kept to, and where in the list one stands. */
export const entriesQuery = z.object({ words: one, days: one, after: one, before: one });

export type EntriesQuery = z.output<typeof entriesQuery>;

export const chosenForm = z.object({
  /** Those that are ticked. */
  entries: idFields<'entry'>(),
  /** Those that were ticked when the page was drawn. */
  were: idFields<'entry'>(),
  /** The list as it was asked for. */
  query: one,
});

const mostWords = 10;

export function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').trim().split(/\s+/).filter(Boolean).slice(0, mostWords);
}
