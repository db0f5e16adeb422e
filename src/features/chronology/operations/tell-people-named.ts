import type { CheckedFile } from '../domain/checked-file.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import type { KnownFamily } from '../domain/names/cast-with-children.ts';
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

/** Beside a name; its own page tells more. */
const mostEntries = 3;
/** On the page of one name. */
export const mostEntriesOfOne = 50;

/** @param only the name of whom more is told; null for everybody. */
export function tellPeopleNamed(
  files: readonly CheckedFile[],
  family: KnownFamily,
  only: string | null,
): PeopleNamedTold {
  const merged = mergeChronologies(files);
  const found = findPeopleNamed(merged, family).filter(({ name }) => only === null || name === only);
  const most = only === null ? mostEntries : mostEntriesOfOne;
  const people = found.map((one) => ({
    ...one,
    entries: one.entries.slice(0, most),
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
