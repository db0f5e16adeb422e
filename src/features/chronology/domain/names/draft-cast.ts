import type { MergedChronology } from '../merge-chronologies.ts';
import type { Cast } from './cast.ts';
import { givePseudonyms } from './pseudonyms.ts';

/** A list of the people whom the records seem to name. */
export function draftCast({ entries }: MergedChronology): Cast {
  const children = [...new Set(entries.flatMap((entry) => entry.children))];
  return givePseudonyms(
    children.map((name) => ({ name, otherNames: [], role: 'child', pseudonym: '', born: null })),
  );
}
