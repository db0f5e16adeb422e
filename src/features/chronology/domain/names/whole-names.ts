import { familyName, marks } from './marks.ts';
import type { Match } from './match-names.ts';
import type { NameIndex, NameUse, Person } from './name-index.ts';
import { findRelative } from './relatives.ts';
import type { Replacement } from './replacement.ts';
import { findSomebodyElse } from './somebody-else.ts';
import type { TokenPlace } from './text-place.ts';
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
  return (
    sayRelative(place, match, takenUntil(before, index), index) ?? sayStranger(place, match, before, index)
  );
}

/** Where the name ends that was found before; where it begins, where it is a child’s forename alone: “Kiah Haddad” may be somebody else. */
function takenUntil(before: Replacement | undefined, { people }: NameIndex): number {
  if (before === undefined) return 0;
  const { start, end, members, isForename } = before;
  const areWorkers = members.length > 0 && members.every((member) => people[member]?.kind === 'staff');
  return isForename && (areWorkers || areChildren(members, people)) ? start : end;
}

function areChildren(members: readonly number[], people: readonly Person[]): boolean {
  return members.length > 0 && members.every((member) => people[member]?.kind === 'child');
}

/** “Samira Haddad”, of whom the list has the surname; behind a whole name it is a surname more. */
function sayRelative(
  place: TokenPlace,
  { namings }: Match,
  taken: number,
  { people }: NameIndex,
): Replacement | null {
  const relative = findRelative(place);
  const bearers = bearersOf(namings, people);
  const start = place.tokens[place.from]?.start ?? 0;
  const end = place.tokens[place.to - 1]?.end ?? start;
  if (relative === null || relative.start >= taken)
    return relative && { ...relative, members: [], bearers, isUnlisted: true };
  return { start, end, shownAs: familyName, members: [], bearers };
}

/** “Summer Frost”, where the list has a child of the forename and a worker of the surname. */
function sayStranger(
  { text, tokens, from, to }: TokenPlace,
  { namings }: Match,
  before: Replacement | undefined,
  { people }: NameIndex,
): Replacement | null {
  if (!namings.every(({ member }) => people[member]?.kind === 'staff')) return null;
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
  const isWhole = before !== undefined && /\s/.test(text.slice(before.start, before.end));
  const mayMean = namings.map(({ member }) => member);
  const run = findSomebodyElse(place, forenameAt, areChildren(mayMean, people), isWhole ? before.end : 0);
  if (run === null) return null;
  const start = tokens[run.from]?.start ?? 0;
  const end = tokens[run.to - 1]?.end ?? start;
  return { start, end, shownAs: marks.name, members: [], isUnlisted: true, mayMean };
}
