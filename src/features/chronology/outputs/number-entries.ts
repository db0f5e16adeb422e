import type { Entry } from '../domain/entry.ts';

/**
 * The number by which every document refers to an entry: its place in the chronology from 1, author’s notes
 * counted too, so that “entries 12 and 15” are the same in Word, Excel and on the page.
 */
export function numberEntries(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, index) => [id, index + 1]));
}

/** “entry 4”, “entries 4 and 9”, “entries 4, 9 and 12”. */
export function sayEntryNumbers(ids: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const told = ids.flatMap((id) => numbers.get(id) ?? []).map(String);
  const last = told.at(-1) ?? '';
  if (told.length < 2) return `entry ${last}`;
  return `entries ${told.slice(0, -1).join(', ')} and ${last}`;
}
