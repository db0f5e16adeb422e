import type { Day } from '../../../../shared/day.ts';
import type { MergedChronology } from '../merge-chronologies.ts';
import type { Cast, CastMember } from './cast.ts';
import { asCast, draftCast } from './draft-cast.ts';
import { foldName } from './name-tokens.ts';
import { readPersonName } from './person-name.ts';
import { givePseudonyms } from './pseudonyms.ts';

/** What is known of a family beside its records. */
export interface KnownFamily {
  /** What the record of the family is called: “Family M”, “Brathe”. */
  readonly name: string;
  readonly children: readonly { readonly name: string; readonly born: Day | null }[];
}

/**
 * The list of people to anonymise with: the family’s own children first, then whomever the records seem to name. A name of the
 * records that is a child’s stands with the child. The same family and records give the same list.
 */
export function castWithChildren(merged: MergedChronology, family: KnownFamily): Cast {
  const children = family.children.map(
    ({ name, born }): CastMember => ({
      name,
      otherNames: [],
      role: 'child',
      pseudonym: '',
      born,
    }),
  );
  const others: CastMember[] = [];
  const joined = new Map(children.map((child) => [child, new Set<string>()]));
  for (const member of asCast(draftCast(merged))) {
    const owner = children.find((child) => isCalled(child.name, member));
    if (owner === undefined) others.push({ ...member, pseudonym: '' });
    else for (const name of [member.name, ...member.otherNames]) joined.get(owner)?.add(name);
  }
  const named = children.map((child) => ({
    ...child,
    otherNames: [...(joined.get(child) ?? [])].filter((name) => foldName(name) !== foldName(child.name)),
  }));
  const people = [...named, ...others];
  const members = [...people, ...namesOfFamily(family.name, people)];
  const taken = new Set(members.flatMap(({ name, otherNames }) => [name, ...otherNames].map(foldName)));
  return givePseudonyms(members, taken);
}

/** By the whole name, or by the forename alone: two children of one forename are told apart by whoever checks the export. */
function isCalled(child: string, { name, otherNames }: CastMember): boolean {
  const whole = foldName(child);
  const { forename } = readPersonName(child);
  return [name, ...otherNames].some((text) => {
    const own = readPersonName(text);
    const isForenameAlone = own.surname.length === 0 && own.forename.join('') === forename.join('');
    return foldName(text) === whole || (isForenameAlone && forename.length > 0);
  });
}

const plainWords = /^(?:family|families|household|the|siblings|children|child|of|and)$/i;

/** “Brathe” of “Brathe family”, where nobody else is called so; one letter names nobody. */
function namesOfFamily(name: string, people: Cast): readonly CastMember[] {
  const known = new Set(
    people.flatMap((person) =>
      [person.name, ...person.otherNames].flatMap((text) => text.split(/[\s\u00a0]+/).map(foldName)),
    ),
  );
  const words = name.match(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => !plainWords.test(word) && !known.has(foldName(word)))
    .map((word) => ({ name: word, otherNames: [], role: 'person', pseudonym: '', born: null }));
}
