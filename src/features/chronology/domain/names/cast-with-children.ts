import type { Day } from '../../../../shared/day.ts';
import type { MergedChronology } from '../merge-chronologies.ts';
import type { Cast, CastMember } from './cast.ts';
import { asCast, draftCast } from './draft-cast.ts';
import { foldName } from './name-tokens.ts';
import { isCommonForename, isOrdinary, wordNames } from './ordinary-words.ts';
import { readPersonName } from './person-name.ts';
import { givePseudonyms } from './pseudonyms.ts';

/** What is known of a family beside its records. */
export interface KnownFamily {
  /** What the record of the family is called: “Family M”, “Brathe”. */
  readonly name: string;
  readonly children: readonly KnownChild[];
  /** Names that stood in the record by mistake: mostly children of other families, in whose records they may stand all the same. */
  readonly mistaken: readonly string[];
}

export interface KnownChild {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly born: Day | null;
}

/**
 * The list of people to anonymise with: the family’s own children first, then whomever the records seem to name. A name of the
 * records that is a child’s stands with the child. The same family and records give the same list.
 */
export function castWithChildren(merged: MergedChronology, family: KnownFamily): Cast {
  const children = listChildren(family);
  const others: CastMember[] = [];
  const joined = new Map(children.map((child) => [child, new Set<string>()]));
  for (const member of asCast(draftCast(merged))) {
    const owner = children.find((child) =>
      [child.name, ...child.otherNames].some((name) => isCalled(name, member)),
    );
    if (owner === undefined) others.push({ ...member, pseudonym: '' });
    else for (const name of [member.name, ...member.otherNames]) joined.get(owner)?.add(name);
  }
  const named = children.map((child) => ({
    ...child,
    otherNames: withoutRepeats([...child.otherNames, ...(joined.get(child) ?? [])], child.name),
  }));
  const people = [...named, ...others];
  const members = [...people, ...namesOfFamily(family.name, people)];
  const taken = new Set(members.flatMap(({ name, otherNames }) => [name, ...otherNames].map(foldName)));
  return givePseudonyms(members, taken);
}

/** The children of the record, with what they were called before; then whoever was entered by mistake. */
function listChildren({ children, mistaken }: KnownFamily): readonly CastMember[] {
  const taken = new Set(children.map(({ name }) => foldName(name)));
  // Two names that were swapped and put right: each belongs to whom the record names by it now.
  const isFree = (name: string) => {
    const key = foldName(name);
    const free = !taken.has(key) && !isPlaceholder(name);
    taken.add(key);
    return free;
  };
  const listed = children.map(({ name, formerNames, born }) =>
    asChild(name, formerNames.filter(isFree), born),
  );
  return [...listed, ...mistaken.filter(isFree).map((name) => asChild(name, [], null))];
}

function asChild(name: string, otherNames: readonly string[], born: Day | null): CastMember {
  return { name, otherNames, role: 'child', pseudonym: '', born };
}

/** “Unborn baby” names nobody, and its words stand everywhere. */
function isPlaceholder(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => isOrdinary(word) && !isCommonForename(word) && !wordNames.has(word));
}

function withoutRepeats(names: readonly string[], own: string): readonly string[] {
  const seen = new Set([foldName(own)]);
  return names.filter((name) => seen.size < seen.add(foldName(name)).size);
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
