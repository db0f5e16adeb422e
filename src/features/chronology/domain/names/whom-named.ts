import { sexOfTitle } from './cast-words.ts';
import { familyName, marks } from './marks.ts';
import type { NameUse, Naming, Person } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';

const mostJoined = 3;

const sureness: readonly NameUse[] = ['full', 'forename', 'surname', 'initials'];

/** How sure the surest naming is; one word of which nobody knows whether it is a forename is no surer than the surname of another. */
export function useOf(namings: readonly Naming[], people: readonly Person[]): NameUse {
  const best = sureness.find((one) => namings.some((naming) => naming.use === one)) ?? 'full';
  const isOpen = best === 'forename' && namings.some(({ use }) => use === 'surname');
  return isOpen && namings.every((naming) => naming.use !== best || mayBeSurname(naming, people))
    ? 'surname'
    : best;
}

function mayBeSurname({ member, use }: Naming, people: readonly Person[]): boolean {
  return use === 'forename' && people[member]?.isByOneWord === true;
}

/** Whom the surest namings name, as far as a title before them tells. */
export function choose(
  namings: readonly Naming[],
  best: NameUse,
  title: NameToken | null,
  people: readonly Person[],
): readonly number[] {
  const sex = title === null ? null : (sexOfTitle(title.key) ?? null);
  const asTitled = title !== null && best === 'forename' && namings.some(({ use }) => use === 'surname');
  const use = asTitled ? 'surname' : best;
  const fit = namings.filter(
    (naming) => naming.use === use || (use === 'surname' && mayBeSurname(naming, people)),
  );
  const all = [...new Set(fit.map(({ member }) => member))];
  if (title !== null) {
    const fits = (member: number) =>
      people[member]?.sex == null || sex === null || people[member]?.sex === sex;
    const adults = all.filter((member) => people[member]?.kind !== 'child' && fits(member));
    const sure = sex === null ? [] : adults.filter((member) => people[member]?.sex === sex);
    if (sure.length > 0) return sure;
    if (adults.length > 0) return adults;
  }
  if (use !== 'initials') return all;
  // Records use bare letters for the children whom they are about.
  const children = all.filter((member) => people[member]?.kind === 'child');
  return children.length > 0 ? children : all;
}

/** What stands for them: one pseudonym, a few with “or”, or the name of the family. */
export function sayPeople(members: readonly number[], use: NameUse, people: readonly Person[]): string {
  const names = [...new Set(members.map((member) => people[member]?.pseudonym ?? marks.name))];
  if (names.length === 1) return names[0] ?? marks.name;
  const areWorkers = members.every((member) => people[member]?.kind === 'staff');
  if (use === 'surname' && !areWorkers) return familyName;
  return names.length > mostJoined ? marks.name : names.join(' or ');
}
