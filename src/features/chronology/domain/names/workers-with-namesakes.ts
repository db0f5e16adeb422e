import type { Cast } from './cast.ts';
import { isKin } from './cast-words.ts';
import { indexNames, type NameIndex, type Person } from './name-index.ts';
import { foldName } from './name-tokens.ts';
import { readPersonName } from './person-name.ts';
import { isSaidOfOther } from './said-of-others.ts';
import { isAgedOrTaken, isToldOfDeed, type NamePlace } from './surely-grown.ts';
import { isBehindTelling } from './told-beside.ts';

/** A word with a capital, and no other such word behind it: of a whole name nothing is in doubt. */
const alone = /(?<![\p{L}\p{M}\p{N}'’-])\p{Lu}[\p{L}\p{M}]+(?![\p{L}\p{M}-]|[ \u00a0]\p{Lu}\p{Ll})/gu;

/**
 * Marks the workers whom the texts alone name and of whose forename some text tells somebody else: “Teacher Dave Hobson” of one text and “Mum’s new
 * boyfriend Dave” of another. Records say once who somebody is, and write the forename from there on: whose deeds it tells, nobody knows.
 */
export function markNamesakes(index: NameIndex, cast: Cast, texts: Iterable<string>): NameIndex {
  const byForename = workersByForename(index, cast);
  if (byForename.size === 0) return index;
  const found = new Set<number>();
  for (const text of texts) {
    for (const { 0: word, index: start } of text.matchAll(alone)) {
      const place = { text, start, end: start + word.length };
      const members = byForename.get(foldName(word)) ?? [];
      for (const member of members.filter((one) => isAnother(place, index.people[one]))) found.add(member);
    }
  }
  const people = index.people.map((person, member) =>
    found.has(member) ? { ...person, hasNamesake: true as const } : person,
  );
  return { ...index, people };
}

/**
 * The forenames of allocated workers by which some text tells of somebody else, or a deed, or an age: whoever is called so alone is not surely the worker.
 * Of all others a person more, “SW1 or Person 2”, would say that nobody knows.
 */
export function forenamesOfOthers(workers: Cast, texts: Iterable<string>): ReadonlySet<string> {
  const { people } = indexNames(workers);
  const called = new Map<string, Person[]>();
  for (const [member, person] of people.entries()) {
    const key = readPersonName(workers[member]?.name ?? '').forename.join('');
    called.set(key, [...(called.get(key) ?? []), person]);
  }
  const found = new Set<string>();
  for (const text of texts) {
    for (const { 0: word, index: start } of text.matchAll(alone)) {
      const key = foldName(word);
      const place = { text, start, end: start + word.length };
      const isOther = called
        .get(key)
        ?.some((one) => isAnother(place, one) || isAgedOrTaken(place) || isToldOfDeed(place));
      if (isOther === true) found.add(key);
    }
  }
  return found;
}

function workersByForename({ people }: NameIndex, cast: Cast): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>();
  for (const [member, { isFromTexts, kind }] of people.entries()) {
    const { forename } = readPersonName(cast[member]?.name ?? '');
    if (!isFromTexts || kind !== 'staff' || forename.length !== 1) continue;
    const key = forename.join('');
    members.set(key, [...(members.get(key) ?? []), member]);
  }
  return members;
}

function isAnother(place: NamePlace, person: Person | undefined): boolean {
  return person !== undefined && (isSaidOfOther(place, person) || isCalledAsKin(place));
}

/** “Uncle Carl”; not “told Mum Carl was out”. */
function isCalledAsKin({ text, start }: NamePlace): boolean {
  const [all = '', title = ''] = /(?<!\p{L})(\p{Lu}\p{L}+) $/u.exec(text.slice(0, start).slice(-16)) ?? [];
  return title !== '' && isKin(foldName(title)) && !isBehindTelling(text.slice(0, start - all.length));
}
