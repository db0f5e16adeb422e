import type { Entry } from '../domain/entry.ts';
import type { EntryReading } from '../domain/entry-reading.ts';
import { readEntries } from '../domain/read-entries.ts';

/** What the program reads out of each entry of a checked file, by its id. */
export function suggestReadings(entries: readonly Entry[]): ReadonlyMap<string, EntryReading> {
  return readEntries(entries);
}
