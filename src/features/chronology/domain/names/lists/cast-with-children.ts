import type { MergedChronology } from '../../merge-chronologies.ts';
import { asAddress, makeIsAddress } from '../last-look/listed-addresses.ts';
import { asReference } from '../last-look/listed-references.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { foldName } from '../terms/name-tokens.ts';
import { givePseudonyms } from '../terms/pseudonyms.ts';
import { textsOf } from '../words/agency-words.ts';
import { asCast, type DraftMember, draftCast } from './draft-cast.ts';
import { asOther, namesNotOfOthers } from './drafted-names.ts';
import type { KnownFamily } from './known-family.ts';
import { listKnown, namesOfRecord } from './known-people.ts';
import { ownersOf } from './whom-of-record.ts';

/**
 * The list of people to anonymise with: the family’s own children first, then the adults of its record, then the workers who are or were
 * allocated to it, then whomever else the records seem to name. A name of the records that is one of theirs stands with them. The same
 * family and records give the same list.
 */
export function castWithChildren(merged: MergedChronology, family: KnownFamily): Cast {
  const known = listKnown(family, textsOf(merged));
  const { children, adults, workers, mistaken } = known;
  const others: CastMember[] = [];
  const joined: Joined = new Map();
  const between: Joined = new Map();
  const bearers = [...children, ...adults, ...workers];
  const drafted = draftCast(merged, namesOfRecord(family));
  const isAddress = makeIsAddress([...bearers, ...family.addresses.map(asAddress)]);
  const isNobodyNew = (one: DraftMember | undefined) =>
    one !== undefined && (isAddress(one.name) || one.isBehindWhole === true);
  for (const [at, member] of asCast(drafted).entries()) {
    const whom = ownersOf(drafted[at] ?? member, known);
    if (whom === 'stand-in') continue;
    const { owners, isSure } = whom;
    if (owners.length === 0 && isNobodyNew(drafted[at])) continue;
    if (owners.length === 0) others.push(asOther(member, drafted[at]?.why, adults));
    for (const owner of owners) {
      join(isSure ? joined : between, owner, namesNotOfOthers(member, owner, bearers));
      join(between, owner, member.mayBeCalled);
    }
  }
  const withJoined = (one: CastMember): CastMember => {
    const otherNames = withoutRepeats([...one.otherNames, ...(joined.get(one) ?? [])], one.name);
    const mayBeCalled = between.get(one) ?? [];
    return { ...one, otherNames, ...(mayBeCalled.length > 0 ? { mayBeCalled } : {}) };
  };
  const own = bearers.map(withJoined);
  const people = [...own, ...others, ...mistaken.map(withJoined)];
  const members = [...people, ...namesOfFamily(family.name, people)];
  const taken = new Set(members.flatMap(({ name, otherNames }) => [name, ...otherNames].map(foldName)));
  const isFree = ({ pseudonym }: CastMember) => !taken.has(pseudonym.toLowerCase());
  const named = givePseudonyms(
    members.map((one) => (isFree(one) ? one : { ...one, pseudonym: '' })),
    taken,
  );
  const { addresses, reference } = family;
  return [...named, ...addresses.map(asAddress), ...(reference === null ? [] : [asReference(reference)])];
}

type Joined = Map<CastMember, readonly string[]>;

function join(joined: Joined, owner: CastMember, names: readonly string[] = []): void {
  joined.set(owner, [...(joined.get(owner) ?? []), ...names]);
}

/**
 * Those of a list who are nobody of a family’s record and no worker of theirs, and not named in it by mistake either.
 *
 * @param texts of the records, which tell a child from a grown namesake.
 */
export function notOfFamily<Listed extends CastMember>(
  list: readonly Listed[],
  family: KnownFamily,
  texts: Iterable<string>,
): readonly Listed[] {
  const known = listKnown(family, texts);
  return list.filter((member) => {
    const whom = ownersOf(member, known);
    return whom !== 'stand-in' && whom.owners.length === 0;
  });
}

/** Everybody in a family’s record with the workers allocated to it, as a list of people has them. */
export function castOfFamily(family: KnownFamily): Cast {
  const { children, adults, workers } = listKnown(family);
  return [...children, ...adults, ...workers];
}

function withoutRepeats(names: readonly string[], own: string): readonly string[] {
  const seen = new Set([foldName(own)]);
  return names.filter((name) => seen.size < seen.add(foldName(name)).size);
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
