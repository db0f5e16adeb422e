import type { Entry } from './entry.ts';
import type { EntryReading } from './entry-reading.ts';
import { readEntry } from './read-entry.ts';

/** What the program reads out of each entry, by its id; author’s notes too. */
export function readEntries(entries: readonly Entry[]): ReadonlyMap<string, EntryReading> {
  return new Map(entries.map((entry) => [entry.id, readEntry(entry)]));
}
