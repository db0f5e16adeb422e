import { sayDay } from '../../../../shared/when/say-day.ts';
import type { PaperWords } from '../../operations/paper-words.ts';
import type { Paper } from '../../operations/read-papers.ts';

/** “Key episodes” */
export function sayMany({ many }: Pick<PaperWords, 'many'>): string {
  return many.charAt(0).toUpperCase() + many.slice(1);
}

/** “Add a key episode”, “Add an action taken during the review” */
export function sayAdd({ one }: Pick<PaperWords, 'one'>): string {
  return `Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** “1 March 2014 to 3 April 2014”; of an action, when it was agreed and whether it is done. Null for what has no day. */
export function sayDays({ kind, from, to }: Pick<Paper, 'kind' | 'from' | 'to'>): string | null {
  if (from === null) return null;
  if (kind === 'action')
    return `Agreed on ${sayDay(from)}. ${to === null ? 'Not done yet' : `Done on ${sayDay(to)}`}.`;
  return to === null || to === from ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}

/** What a list calls it: its name, or for a note its first line. */
export function nameOf({ title, parts }: Pick<Paper, 'title' | 'parts'>): string {
  const [line = ''] = (title ?? parts['words'] ?? '').split('\n');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

const longest = 120;
