import type { NameIndex, Person } from '../forms/name-index.ts';
import type { Cast } from '../terms/cast.ts';
import { isKin } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import type { NamePlace } from '../unlisted/surely-grown.ts';
import { isBehindTelling } from '../words/told-beside.ts';
import { isSaidOfOther } from './said-of-others.ts';

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
