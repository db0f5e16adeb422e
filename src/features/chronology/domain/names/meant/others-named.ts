import type { Match } from '../forms/match-names.ts';
import type { Person } from '../forms/name-index.ts';
import { isKin, sexOfTitle } from '../terms/cast-words.ts';
import { marks } from '../terms/marks.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import { isRoleOfGrown } from '../unlisted/told-as-grown.ts';
import { isBehindTelling } from '../words/told-beside.ts';
import type { Named, Whom } from './in-doubt.ts';
import { isKinOfAnother } from './kin-by-owner.ts';
import { isSaidOfOther } from './said-of-others.ts';
import { ofGeneration } from './senior-or-junior.ts';

/**
 * Those whom a forename may mean where words beside it tell of somebody else of that forename: none of those who work with the family, and of the family in
 * doubt. In the same text it is in doubt behind that too: “Has a new partner, Paul. Paul hit Lewis.”
 */
export function withoutOthers(whom: Whom, named: Named, match: Match, people: readonly Person[]): Whom {
  const {
    place: { text },
    first,
    last,
    title,
    use,
    others,
    isListed,
  } = named;
  const ofOne = ofGeneration(whom, named, people);
  if (ofOne !== null) return ofOne;
  if (isOfOtherKin(whom, named, people))
    return { ...whom, isDoubtful: true, isOther: true, mayMean: whom.members };
  if (title !== null)
    return isOfAnyGrown(whom, title, people)
      ? { ...whom, members: [] }
      : besideKin(whom, named, match, people);
  if (use !== 'forename' || whom.use !== 'forename' || isListed) return whom;
  const place = { text, start: first.start, end: last.end };
  const isOther = (member: number) => {
    const person = people[member];
    return person !== undefined && isSaidOfOther(place, person);
  };
  const mayBe = whom.members.filter((member) => !isOther(member));
  const isOpen = mayBe.some((member) => (others?.get(member) ?? first.start) < first.start);
  if (mayBe.length === whom.members.length)
    return isOpen || mayBeNamesake(whom, named, people) ? { ...whom, isDoubtful: true } : whom;
  if (mayBe.length > 0) return { ...whom, members: mayBe, ...(isOpen ? { isDoubtful: true } : {}) };
  const members = whom.members.filter((member) => people[member]?.kind !== 'staff');
  return { ...whom, members, isDoubtful: true, isOther: true, mayMean: whom.members };
}

/** “Stacey’s brother Tyler”, of a child; of a whole name only where a grown person’s brother would be a child. */
function isOfOtherKin({ members }: Whom, named: Named, people: readonly Person[]): boolean {
  const { title, use, isListed } = named;
  if (isListed || members.length === 0 || (title !== null && !isKin(title.key))) return false;
  const isOther = (member: number) => {
    const person = people[member];
    if (person === undefined || (use !== 'forename' && !(use === 'full' && person.kind === 'child')))
      return false;
    return isKinOfAnother(named, person, people);
  };
  return members.every(isOther);
}

/** “Omar bit Amy Fox. Mrs Fox was not happy”, where the texts alone name Amy Fox, and no word says that she is grown: it may be her mother. */
function isOfAnyGrown({ use, members }: Whom, { key }: NameToken, people: readonly Person[]): boolean {
  const isTitled = use === 'surname' && sexOfTitle(key) != null;
  const mayBePupil = (member: number) =>
    people[member]?.isFromTexts === true && !isRoleOfGrown(people[member]?.role ?? '');
  return isTitled && members.length > 0 && members.every(mayBePupil);
}

/**
 * “Uncle Paul hit Lewis. Paul denied it”, “Auntie Kim left. Kim rang”: the title is not theirs of whom the list has the forename, and what follows may be
 * told of the relative. “Nan Kim” may be two people, of whom no worker is called so.
 */
function besideKin(
  whom: Whom,
  { place: { text }, title }: Named,
  { namings }: Match,
  people: readonly Person[],
): Whom {
  if (title === null || !isKin(title.key) || isBehindTelling(text.slice(0, title.start))) return whom;
  if (!whom.members.every((member) => people[member]?.isFromTexts === true)) return whom;
  const isGrown = /^(?:aunt|uncle)/.test(title.key);
  const mayMean = namings.flatMap(({ member, use }) => {
    const isTheirs = use !== 'forename' || whom.members.includes(member);
    return !isTheirs && (isGrown || people[member]?.kind === 'staff') ? member : [];
  });
  return mayMean.length === 0 ? whom : { ...whom, isOther: true, mayMean };
}

/** A worker of the texts, of whose forename they tell somebody else as well; not where the text names the worker whole, or says the work. */
function mayBeNamesake({ members, isOfWork }: Whom, { workers }: Named, people: readonly Person[]): boolean {
  if (isOfWork === true) return false;
  return members.every((member) => people[member]?.hasNamesake === true && workers?.has(member) !== true);
}

/** “Paul, mum’s new boyfriend,”, where the list has a health visitor Paul. Null where nothing says so. */
export function sayOther({ first, last }: Named, { isOther, mayMean = [] }: Whom): Replacement | null {
  if (isOther !== true) return null;
  const { start } = first;
  return { start, end: last.end, members: [], shownAs: marks.name, isUnlisted: true, isOther, mayMean };
}

/** Whom what stands for one of the list may mean besides, as what follows is told of either. */
export function whomElse({ isOther, mayMean = [] }: Whom): Pick<Replacement, 'isOther' | 'mayMean'> {
  return isOther === true ? { isOther, mayMean } : {};
}

/** Of whose forename a text tells somebody else, and where first. */
export function othersNamed(found: readonly Replacement[]): ReadonlyMap<number, number> {
  const named = new Map<number, number>();
  for (const { isOther, members, mayMean = [], start } of found) {
    if (isOther !== true) continue;
    for (const member of [...members, ...mayMean]) if (!named.has(member)) named.set(member, start);
  }
  return named;
}

/** Where a text first names whole a worker, or somebody of whom the texts alone tell. */
export function workersNamed(
  found: readonly Replacement[],
  people: readonly Person[],
): ReadonlyMap<number, Replacement> {
  const named = new Map<number, Replacement>();
  for (const one of found) {
    for (const member of one.isWhole === true ? one.members : []) {
      const person = people[member];
      const mayShare = person?.kind === 'staff' || person?.isFromTexts === true;
      if (mayShare && !named.has(member)) named.set(member, one);
    }
  }
  return named;
}
