import type { Match } from '../forms/match-names.ts';
import type { NameUse, Person } from '../forms/name-index.ts';
import { bearersOf, saysAnother } from '../forms/whom-named.ts';
import { isKin, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { familyName, marks } from '../terms/marks.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { isToldOfDeed, mayBeOfBody } from '../unlisted/surely-grown.ts';
import { isBehindTelling, mayBeginBehindWork } from '../words/told-beside.ts';
import type { TitledWorker } from './called-like-worker.ts';
import { mayBeOfFieldToo } from './letters-of-field.ts';
import { lastOfTwoLetters, letterBehind } from './letters-of-others.ts';

const reach = 48;

/** A name of the list where it stands. */
export interface Named {
  readonly place: TokenPlace;
  readonly first: NameToken;
  readonly last: NameToken;
  readonly title: NameToken | null;
  readonly use: NameUse;
  /** Where the text names workers whole. */
  readonly workers: ReadonlyMap<number, Replacement> | undefined;
  /** Of whose forename the text tells somebody else, and from where on. */
  readonly others: ReadonlyMap<number, number> | undefined;
  /** Who stands last before it. */
  readonly before: Replacement | undefined;
  /** The whole text is a list of names. */
  readonly isListed: boolean;
  /** The whole text states who a worker is. */
  readonly statesWorker: boolean;
  /** Workers whom the text surely calls by a title and a surname of the family. */
  readonly titled: readonly TitledWorker[] | undefined;
}

/** “Mr and Mrs Holt” are none of those who are called Holt by themselves. */
export function sayCouple(
  { first, last, use }: Named,
  { namings }: Match,
  people: readonly Person[],
): Replacement {
  const members = namings.map(({ member }) => member);
  const bearers = bearersOf(namings, people).filter((member) => people[member]?.isFromTexts === false);
  const own = { start: first.start, end: last.end, members: [] };
  return use === 'surname' && bearers.length > 0
    ? { ...own, shownAs: familyName, bearers }
    : { ...own, shownAs: marks.name, isUnlisted: true, mayMean: members };
}

interface Said {
  readonly named: Named;
  readonly match: Match;
  readonly one: Replacement;
  readonly whom: Whom;
}

/** Whom of the list a name means where it stands. */
export interface Whom {
  readonly use: NameUse;
  readonly members: readonly number[];
  /** What stands beside it says that it is somebody else, or may be. */
  readonly isDoubtful?: boolean;
  /** Words beside it say that it is: of whom the text tells so, it may tell behind that too. */
  readonly isOther?: boolean;
  /** A role at work stands beside it that is theirs. */
  readonly isOfWork?: boolean;
  /** Either of them, and nobody knows which, though they share a surname: “Mother or SW1”. */
  readonly isEither?: boolean;
  /** A role beside a title and a surname says who of those called so it is. */
  readonly isSaid?: boolean;
  /** Whom else it may mean. */
  readonly mayMean?: readonly number[];
}

/**
 * “Mr Ali” of a father Ali Noori, “Mr Lewis” of a stepfather Lewis Brown, “Miss Kelly” of an aunt: agencies address people so whose last name is no
 * family’s, but it may be a teacher’s or a neighbour’s surname too, and schools and nurseries call their staff by a forename so.
 */
export function mayBeSurname(
  { place: { from, to }, title, use }: Named,
  members: readonly number[],
  people: readonly Person[],
): boolean {
  if (title === null || use !== 'forename' || to - from > 1 || (sexOfTitle(title.key) ?? null) === null)
    return false;
  return members.every((member) => people[member]?.kind === 'adult' && people[member].isFromTexts === false);
}

/**
 * “Support worker Kelly”; “Dad Kiah”, where a child is called so. Not “told support worker Kelly was ill”, “seen with dad Kiah”: what stands behind the word for a
 * relative whom somebody meets or tells something may be another’s name.
 */
export function isSaidOfAnother(
  { place: { text }, first, last, title }: Named,
  role: string,
  members: readonly number[],
  people: readonly Person[],
): boolean {
  if (!saysAnother(role, members, people)) return false;
  const before = text.slice(0, (title ?? first).start);
  return readRole(role).kind === 'staff'
    ? !mayBeginBehindWork(before, text.slice(last.end, last.end + reach))
    : !isBehindTelling(before);
}

/** “Dad Kiah rang. Kiah said”, of a child Kiah: what follows may be told of the father too. */
export function isChildCalledByKin(
  named: Named,
  members: readonly number[],
  people: readonly Person[],
): boolean {
  const { title, use } = named;
  if (use !== 'forename' || title === null || !isKin(title.key) || !areChildren(members, people))
    return false;
  return isSaidOfAnother(named, title.key, members, people);
}

export function areChildren(members: readonly number[], people: readonly Person[]): boolean {
  return members.length > 0 && members.every((member) => people[member]?.kind === 'child');
}

/** One of the list, or somebody whom it does not have: “Kayden W”, “Support worker Kelly”. Null where nothing says so. */
export function sayInDoubt(
  { named, match, one, whom: { isDoubtful, isOther = false } }: Said,
  people: readonly Person[],
): Replacement | null {
  const shownAs = `${one.shownAs} or ${marks.name}`;
  const doubtful = {
    ...one,
    shownAs,
    isUnlisted: true as const,
    ...(isOther ? { isOther: true as const } : {}),
  };
  const letter =
    one.isForename === true
      ? (lastOfTwoLetters(named.place, one.members, people) ?? letterBehind(named.place, one.members, people))
      : null;
  if (named.use === 'initials' && !named.isListed && mayBeOfFieldToo(named.place)) return doubtful;
  if (letter !== null) return { ...doubtful, end: letter.end, isForename: false };
  return isDoubtful === true || mayBeNamesake(named, match, people) ? doubtful : null;
}

/** “Jonty Thornbury hit his aunt”, “Dad Jonty Thornbury rang”: the child, or a namesake of the family. */
function mayBeNamesake(
  { place: { text }, first, last, title }: Named,
  { namings }: Match,
  people: readonly Person[],
): boolean {
  if (!namings.every(({ isOfFamily }) => isOfFamily === true)) return false;
  // “James Holt moved in” tells of an uncle as well as of Leo James Holt.
  if (namings.some(({ isPart, member }) => isPart === true && people[member]?.kind === 'child')) return true;
  if (namings.some(({ isOwnName }) => isOwnName === true)) return true;
  const at = { text, start: first.start, end: last.end };
  const areWorkers = namings.every(({ member }) => people[member]?.kind === 'staff');
  if (title === null) return isToldOfDeed(at) || (!areWorkers && mayBeOfBody(at));
  if (areWorkers) return false;
  // “Mr Tariq Khan hit Tom”, of Mohammed Tariq Khan; “Dad Tariq Khan” is surely he.
  if (namings.every(({ member }) => people[member]?.kind === 'adult'))
    return !isKin(title.key) && isToldOfDeed(at);
  return isKin(title.key) && !isBehindTelling(text.slice(0, title.start));
}
