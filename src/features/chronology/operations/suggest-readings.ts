import type { Entry } from '../domain/entry.ts';
import type { EntryReading } from '../domain/entry-reading.ts';

/** What the program reads out of each entry, by its id. */
export function suggestReadings(_entries: readonly Entry[]): ReadonlyMap<string, EntryReading> {
  return new Map();
}
