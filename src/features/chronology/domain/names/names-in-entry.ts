import type { Entry } from '../entry.ts';
import { workersOf } from '../entry-detail.ts';
import { textsOfEntry } from './agency-words.ts';
import { findNames, type Replacement } from './find-names.ts';
import type { NameIndex } from './name-index.ts';

/** The names of the list in what an entry says, and in whom it states that it is about or who worked. */
export function findNamesInEntry(entry: Entry, index: NameIndex): readonly Replacement[] {
  const alone = [...entry.children, ...workersOf(entry.detail)];
  return [
    ...[...textsOfEntry(entry)].flatMap((text) => findNames(text, index)),
    ...alone.flatMap((text) => findNames(text, index, { namesOnly: true })),
  ];
}

/**
 * Whom of the list an entry may name, in what it says or in any cell of its row, which is read as well: by their places in the list. A name that
 * several bear may name each of them.
 */
export function whomEntryMayName(entry: Entry, index: NameIndex): ReadonlySet<number> {
  const said = new Set(textsOfEntry(entry));
  const cells = [entry.source, ...Object.values(entry.origin.cells)].filter(
    (text): text is string => text !== null && !said.has(text),
  );
  const found = [
    ...findNamesInEntry(entry, index),
    ...[...new Set(cells)].flatMap((text) => findNames(text, index)),
  ];
  return new Set(found.flatMap(({ members, mayMean = [] }) => [...members, ...mayMean]));
}
