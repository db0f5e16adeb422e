import type { Entry } from '../entry.ts';
import { workersOf } from '../entry-detail.ts';
import type { NameIndex } from './forms/name-index.ts';
import { findNames } from './meant/find-names.ts';
import type { Replacement } from './terms/replacement.ts';
import { textsOfEntry } from './words/agency-words.ts';

/** The names of the list in what an entry says, and in whom it states that it is about or who worked. */
export function findNamesInEntry(entry: Entry, index: NameIndex): readonly Replacement[] {
  const alone = [...entry.children, ...workersOf(entry.detail)];
  return [
    ...[...textsOfEntry(entry)].flatMap((text) => findNames(text, index)),
    ...alone.flatMap((text) => findNames(text, index, { namesOnly: true })),
  ];
}

/**
 * Whether an entry may name any of these of the list, in what it says or in any cell of its row, which is read as well (`mayNameAny`).
 *
 * @param isMeant of a place in the list.
 */
export function entryMayName(entry: Entry, index: NameIndex, isMeant: (member: number) => boolean): boolean {
  const said = new Set(textsOfEntry(entry));
  const cells = [entry.source, ...Object.values(entry.origin.cells)].filter(
    (text): text is string => text !== null && !said.has(text),
  );
  return (
    mayNameAny(findNamesInEntry(entry, index), isMeant) ||
    [...new Set(cells)].some((text) => mayNameAny(findNames(text, index), isMeant))
  );
}

/**
 * Whether what was found in a text may name any of these: a name that several bear may name each of them, and a surname that stands for a whole
 * family names whoever bears it where nobody else of the list does.
 */
export function mayNameAny(found: readonly Replacement[], isMeant: (member: number) => boolean): boolean {
  return found.some(
    ({ members, mayMean = [], bearers = [] }) =>
      [...members, ...mayMean].some(isMeant) || (bearers.length > 0 && bearers.every(isMeant)),
  );
}
