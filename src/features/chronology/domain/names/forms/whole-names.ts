import { readRole } from '../terms/cast-words.ts';
import { familyName, marks } from '../terms/marks.ts';
import type { Replacement } from '../terms/replacement.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { roleBeside } from '../unlisted/role-beside.ts';
import { findSomebodyElse } from '../unlisted/somebody-else.ts';
import { isToldOfDeed } from '../unlisted/surely-grown.ts';
import { findRelative } from '../words/relatives.ts';
import { isBehindTelling } from '../words/told-beside.ts';
import type { Match } from './match-names.ts';
import type { NameIndex, NameUse, Person } from './name-index.ts';
import { isSurelyAnother } from './surely-another.ts';
import { bearersOf } from './whom-named.ts';

/** A name of the list in a text, and what was found just before it. */
interface Found {
  readonly place: TokenPlace;
  readonly match: Match;
  readonly use: NameUse;
  readonly before: Replacement | undefined;
}

/**
 * The whole name of somebody whom the list does not have, where a name of the list is a part of it; null where it is none.
 *
 * @param forenameAt the place behind a forename of the list that begins at a token.
 */
export function sayWholeName(
  { place, match, use, before }: Found,
  index: NameIndex,
  forenameAt: (at: number) => number | null,
): Replacement | null {
  if (use === 'forename') return sayOther(place, match, index, forenameAt, before);
  if (use !== 'surname') return null;
  return sayStranger(place, match, before, index) ?? sayRelative(place, match, before, index);
}

/** “Mohammed Ayaan Holt”: Ayaan Holt, whom a name more is written before, or that one of the list; not “told Kelly Ayaan Holt was out”. */
export function withForenameBefore(
  text: string,
  one: Replacement,
  before: Replacement | undefined,
): Replacement {
  if (one.isWhole !== true || before?.isForename !== true || one.start !== before.end + 1) return one;
  const [[member, ...others], [other, ...more]] = [one.members, before.members];
  if (member === undefined || other === undefined || others.length + more.length > 0 || member === other)
    return one;
  if (!/[ \u00a0]/.test(text.charAt(before.end)) || isBehindTelling(text.slice(0, before.start))) return one;
  const shownAs = `${one.shownAs} or ${before.shownAs}`;
  return { ...one, start: before.start, shownAs, members: [member, other], isWhole: false };
}

/** Where the name ends that was found before; where it begins, where it is a child’s forename alone: “Kiah Haddad” may be somebody else. */
function takenUntil(before: Replacement | undefined, people: readonly Person[]): number {
  if (before === undefined) return 0;
  const { start, end, members, isForename } = before;
  const areWorkers = members.length > 0 && members.every((member) => people[member]?.kind === 'staff');
  return isForename && (areWorkers || areChildren(members, people)) ? start : end;
}

function areChildren(members: readonly number[], people: readonly Person[]): boolean {
  return members.length > 0 && members.every((member) => people[member]?.kind === 'child');
}

/** A surname, and what was found just before it. */
interface Surname {
  readonly text: string;
  readonly before: Replacement;
  readonly start: number;
  readonly end: number;
  readonly bearers: readonly number[];
}

/** Whether a forename of somebody stands just before a surname that is not theirs. */
function isBesideForename({ text, before, start, bearers }: Surname): boolean {
  if (before.isForename !== true || !/^[ \u00a0]$/.test(text.slice(before.end, start))) return false;
  return !before.members.some((member) => bearers.includes(member));
}

/** “Karim Haddad, maternal uncle”, where the list has a father Karim and others who are called Haddad; a mother may be called as a father is. */
function isAnother({ text, before, end }: Surname, people: readonly Person[]): boolean {
  const roles = before.members.map((member) => people[member]?.role ?? '');
  const place = { text, start: before.start, end };
  if (areAdults(before.members, people) && roles.every((role) => isSurelyAnother(place, role))) return true;
  const role = roleBeside(text, before.start, end);
  if (role === null) return false;
  const said = readRole(role).pseudonym;
  return !roles.some((own) => readRole(own).pseudonym === said);
}

function areAdults(members: readonly number[], people: readonly Person[]): boolean {
  return members.length > 0 && members.every((member) => people[member]?.kind === 'adult');
}

/** “Karim Haddad hit her”: he, or somebody else; not “told Karim Haddad hit her”. */
function mayBeAnother({ text, before, end }: Surname, people: readonly Person[]): boolean {
  const { start, members } = before;
  return (
    areAdults(members, people) && !isBehindTelling(text.slice(0, start)) && isToldOfDeed({ text, start, end })
  );
}

/** “Samira Haddad”, of whom the list has the surname; behind a whole name it is a surname more. */
function sayRelative(
  place: TokenPlace,
  { namings }: Match,
  before: Replacement | undefined,
  { people, root }: NameIndex,
): Replacement | null {
  const taken = takenUntil(before, people);
  const relative = findRelative(place, (key) => root.next.has(key));
  const bearers = bearersOf(namings, people);
  const start = place.tokens[place.from]?.start ?? 0;
  const end = place.tokens[place.to - 1]?.end ?? start;
  const surname = before && { text: place.text, before, start, end, bearers };
  if (surname !== undefined && isBesideForename(surname)) {
    const { start, shownAs, members } = surname.before;
    const own = { start, end, bearers, isUnlisted: true as const };
    if (isAnother(surname, people)) return { ...own, shownAs: marks.name, members: [], mayMean: members };
    if (mayBeAnother(surname, people)) return { ...own, shownAs: `${shownAs} or ${marks.name}`, members };
  }
  if (relative === null || relative.start >= taken)
    return relative && { ...relative, members: [], bearers, isUnlisted: true };
  return { start, end, shownAs: familyName, members: [], bearers };
}

/** “Summer Frost”, where the list has a child of the forename, and of the surname a worker or a neighbour of whom the texts alone tell. */
function sayStranger(
  { text, tokens, from, to }: TokenPlace,
  { namings }: Match,
  before: Replacement | undefined,
  { people }: NameIndex,
): Replacement | null {
  const isStranger = (person: Person | undefined) => person?.kind === 'staff' || person?.isFromTexts === true;
  if (!namings.every(({ member }) => isStranger(people[member]))) return null;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (before?.isForename !== true || first === undefined || last === undefined) return null;
  const isBeside = /^[ \u00a0]$/.test(text.slice(before.end, first.start));
  if (!isBeside || !areChildren(before.members, people)) return null;
  const { start, members: mayMean } = before;
  return { start, end: last.end, shownAs: marks.name, members: [], isUnlisted: true, mayMean };
}

/** “Grace Ward”, where the list has a child Ward: the whole name is nobody’s of the list. */
function sayOther(
  place: TokenPlace,
  { namings }: Match,
  { people }: NameIndex,
  forenameAt: (at: number) => number | null,
  before: Replacement | undefined,
): Replacement | null {
  const { text, tokens } = place;
  // “Kiah Holt Ward”: who stands before it with the whole name stands there for themselves.
  const isWhole =
    before !== undefined &&
    (/\s/.test(text.slice(before.start, before.end)) ||
      // “Told Ms Holt Kiah was ill”.
      (before.bearers !== undefined &&
        /(?:Mr|Mrs|Ms|Miss)\.? $/.test(text.slice(0, before.start).slice(-6))));
  const mayMean = namings.map(({ member }) => member);
  const run = findSomebodyElse(place, forenameAt, areChildren(mayMean, people), isWhole ? before.end : 0);
  if (run === null) return null;
  const start = tokens[run.from]?.start ?? 0;
  const end = tokens[run.to - 1]?.end ?? start;
  const isOther = /(?<!\p{L})(?:aunt(?:ie|y)?|uncle) $/iu.test(text.slice(0, start).slice(-9));
  return {
    start,
    end,
    shownAs: marks.name,
    members: [],
    isUnlisted: true,
    mayMean,
    ...(isOther ? { isOther } : {}),
  };
}
