import type { Named, Whom } from './in-doubt.ts';
import { marks } from './marks.ts';
import type { Person } from './name-index.ts';
import type { Replacement } from './replacement.ts';
import { isSaidOfOther } from './said-of-others.ts';

/**
 * Those whom a forename may mean where words beside it tell of somebody else of that forename: none of those who work with the family, and of the family in
 * doubt. In the same text it is in doubt behind that too: “Has a new partner, Paul. Paul hit Lewis.”
 */
export function withoutOthers(
  whom: Whom,
  { place: { text }, first, last, title, use, others, isListed }: Named,
  people: readonly Person[],
): Whom {
  if (use !== 'forename' || whom.use !== 'forename' || title !== null || isListed) return whom;
  const place = { text, start: first.start, end: last.end };
  const isOther = (member: number) => {
    const person = people[member];
    return person !== undefined && isSaidOfOther(place, person);
  };
  const mayBe = whom.members.filter((member) => !isOther(member));
  const isOpen = mayBe.some((member) => (others?.get(member) ?? first.start) < first.start);
  if (mayBe.length === whom.members.length) return isOpen ? { ...whom, isDoubtful: true } : whom;
  if (mayBe.length > 0) return { ...whom, members: mayBe, ...(isOpen ? { isDoubtful: true } : {}) };
  const members = whom.members.filter((member) => people[member]?.kind !== 'staff');
  return { ...whom, members, isDoubtful: true, isOther: true, mayMean: whom.members };
}

/** “Paul, mum’s new boyfriend,”, where the list has a health visitor Paul. Null where nothing says so. */
export function sayOther({ first, last }: Named, { isOther, mayMean = [] }: Whom): Replacement | null {
  if (isOther !== true) return null;
  const { start } = first;
  return { start, end: last.end, members: [], shownAs: marks.name, isUnlisted: true, isOther, mayMean };
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
