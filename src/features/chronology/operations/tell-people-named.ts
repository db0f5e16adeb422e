import type { CheckedFile } from '../domain/checked-file.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import type { KnownFamily } from '../domain/names/lists/known-family.ts';
import { findPeopleNamed, type PersonNamed } from '../domain/names/people-named.ts';
import { type EntryWords, sayEntryShortly } from './entry-words.ts';

/** Somebody whom the records name, with the first entries that do. */
export interface NamedTold extends PersonNamed {
  /** How many entries there are, where not all are listed. */
  readonly of: number;
}

/** Plain, so that it can be kept as JSON. */
export interface PeopleNamedTold {
  readonly people: readonly NamedTold[];
  /** Each entry that is listed, by the engine’s id. */
  readonly entries: Readonly<Record<string, EntryWords>>;
}

/** @param mostEntries that are told of each. */
export function tellPeopleNamed(
  files: readonly CheckedFile[],
  family: KnownFamily,
  mostEntries: number,
): PeopleNamedTold {
  const merged = mergeChronologies(files);
  const people = findPeopleNamed(merged, family).map((one) => ({
    ...one,
    entries: one.entries.slice(0, mostEntries),
    of: one.entries.length,
  }));
  const named = new Set(people.flatMap(({ entries }) => entries));
  return {
    people,
    entries: Object.fromEntries(
      merged.entries.filter(({ id }) => named.has(id)).map((entry) => [entry.id, sayEntryShortly(entry)]),
    ),
  };
}
