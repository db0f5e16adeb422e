import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId, PartnershipId, PersonId } from '../../../shared/ids.ts';
import { readKinship, sayKinship } from '../domain/kinship.ts';
import type { PersonRecord } from '../domain/linkage/person-record.ts';
import { scorePeople } from '../domain/linkage/score-people.ts';
import { asPersonRecord, findKeysOf, type StoredPerson } from '../domain/person-of-record.ts';
import { findByReference } from '../store/find-family.ts';
import { listChildrenOf } from '../store/list-families.ts';
import {
  countPeople,
  findByKeys,
  insertKeys,
  listPlaces,
  listWithoutKeys,
  loadPeople,
} from '../store/person-keys.ts';
import { listSame } from '../store/same-person-answers.ts';
import { childrenAt } from './answer-duplicate.ts';

export interface PeopleQuestion {
  /** As it is remembered: misspelt, one word of it; for officers a former one too. */
  readonly name: string;
  readonly born: Day | null;
  /** Of a family. */
  readonly reference: string;
}

/** Where somebody stands: in one family, as one thing. */
export interface PlaceFound {
  readonly personId: PersonId;
  readonly name: string;
  readonly familyId: FamilyId;
  readonly reference: string;
  readonly family: string;
  readonly role: 'child' | 'adult';
  /** “Child”, “Stepfather”. */
  readonly said: string;
}

export interface PersonFound extends PlaceFound {
  readonly born: string | null;
  readonly expected: string | null;
  /** For officers: where the same person stands besides, as somebody said. */
  readonly alsoIn: readonly PlaceFound[];
  /** Why it may be who is asked for, and why not, in words. */
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
}

export interface PeopleFound {
  readonly people: readonly PersonFound[];
  /** The family of the reference, where there is one that may be seen. */
  readonly families: readonly { readonly id: FamilyId; readonly reference: string; readonly name: string }[];
  /** What was asked: about a person, by name or date of birth; for a family, by its reference. */
  readonly asked: { readonly person: boolean; readonly family: boolean };
}

const mostCompared = 300;
export const mostFound = 25;

/**
 * Finds people by name and date of birth, and a family by its reference, of those that the actor may see. Names may be misspelt: how
 * they sound is compared. Nobody whose identity is sealed is found, and nothing tells that there is anybody.
 *
 * @throws AppError `not-allowed`.
 */
export function findPeople(
  platform: Platform,
  actor: PersonActor,
  question: PeopleQuestion,
): Promise<PeopleFound> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const name = question.name.trim();
    const reference = question.reference.trim();
    const families = reference === '' ? [] : await findByReference(tx, actor, reference, now);
    const asked = { person: name !== '' || question.born !== null, family: reference !== '' };
    const people = asked.person ? await searchPeople(tx, actor, { ...question, name }, now) : [];
    const found = people.flatMap((one) => [one, ...one.alsoIn]);
    const children = await childrenAt(
      tx,
      found.map(({ personId, familyId, role }) => ({ person_id: personId, family_id: familyId, role })),
    );
    const ofFamilies = await listChildrenOf(
      tx,
      families.map(({ id }) => id),
    );
    return {
      value: { people, families, asked },
      audit: {
        event: 'people-searched',
        children: [...new Set([...children, ...[...ofFamilies.values()].flat()])],
        detail: {
          byName: name !== '',
          byDate: question.born !== null,
          byReference: reference !== '',
          found: people.length + families.length,
        },
      },
    };
  });
}

/** The same within another operation, which has asked whether the actor may, and writes the audit row. */
export async function searchPeople(
  tx: TenantTx,
  actor: PersonActor,
  { name, born }: Pick<PeopleQuestion, 'name' | 'born'>,
  now: Date,
): Promise<readonly PersonFound[]> {
  await keyEverybody(tx);
  const nobody = { otherNames: [], expected: null, sex: null, isSealed: false };
  const query = asPersonRecord({ ...nobody, id: '', name, born });
  const keys = findKeysOf(query);
  const ids = await findByKeys(tx, actor, keys, { now, most: mostCompared });
  const stored = await loadPeople(tx, ids);
  const records = comparedFor(actor, [...stored.values()], keys);
  // Keys are wider than names: with nothing that speaks for them, somebody shares a sound alone.
  const best = scorePeople(query, records, { people: await reckonPeople(tx, now) })
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, mostFound);
  const bestIds = ids.filter((id) => best.some((one) => one.id === id));
  // That two records are of one person is told to those alone who look after records.
  const same = mayDo(actor.role, 'change-family') ? await listSame(tx, bestIds) : nobodyElse;
  const others = [...same.values()].flat();
  const names = new Map([
    ...stored,
    ...(await loadPeople(
      tx,
      others.filter((id) => !stored.has(id)),
    )),
  ]);
  const places = (await listPlaces(tx, actor, [...new Set([...bestIds, ...others])], now)).flatMap((place) =>
    tellPlace(place, names.get(place.person_id)),
  );
  const told = new Set<PersonId>();
  return best.flatMap(({ id, reasons, doubts }): readonly PersonFound[] => {
    const [first, ...more] = places.filter(({ personId }) => personId === id);
    const person = first === undefined ? undefined : stored.get(first.personId);
    if (first === undefined || person === undefined || told.has(first.personId)) return [];
    const oneWith = same.get(first.personId) ?? [];
    for (const one of oneWith) told.add(one);
    const alsoIn = [...more, ...places.filter(({ personId }) => oneWith.includes(personId))];
    return [{ ...first, born: person.born, expected: person.expected, alsoIn, reasons, doubts }];
  });
}

/**
 * Who of those that were found is compared with what was asked, and by which names: for officers by all. Nobody else is told a former name, or a name at birth,
 * so nobody is found by one: a guess that finds somebody would tell it.
 */
function comparedFor(
  { role }: PersonActor,
  found: readonly StoredPerson[],
  keys: readonly string[],
): readonly PersonRecord[] {
  if (mayDo(role, 'change-family')) return found.map(asPersonRecord);
  const asked = new Set(keys);
  return found
    .map(({ otherNames, ...one }) =>
      asPersonRecord({ ...one, otherNames: otherNames.filter(({ kind }) => kind === 'known-as') }),
    )
    .filter((record) => findKeysOf(record).some((key) => asked.has(key)));
}

const nobodyElse: ReadonlyMap<PersonId, readonly PersonId[]> = new Map();

function tellPlace(
  place: Awaited<ReturnType<typeof listPlaces>>[number],
  person: StoredPerson | undefined,
): readonly PlaceFound[] {
  if (person === undefined) return [];
  const { person_id: personId, family_id: familyId, reference, family, role, kinship } = place;
  const said = kinship === null ? 'Child' : sayKinship(readKinship(kinship), place.kinship_words);
  return [{ personId, name: person.name, familyId, reference, family, role, said }];
}

/** Partnerships of which everybody has keys, as this process knows: whoever is added later has them at once. */
const whole = new Set<PartnershipId>();
const atOnce = 5000;

/** Gives keys to those who came before there were any: some thousands at a time, the rest at the next search. */
export async function keyEverybody(tx: TenantTx): Promise<void> {
  if (whole.has(tx.partnershipId)) return;
  const ids = await listWithoutKeys(tx, atOnce);
  // Known only once nobody is left: what this transaction writes may yet be undone.
  if (ids.length > 0) await insertKeys(tx, ids);
  else whole.add(tx.partnershipId);
}

/** How many people large partnerships had when they were counted last, as this process knows. */
const reckoned = new Map<PartnershipId, { readonly people: number; readonly at: number }>();
const largeFrom = 10_000;
const countAgainAfterMs = 600_000;

/**
 * How many people the partnership has, for how much agrees by chance. Counting a hundred thousand takes longer than finding one of
 * them, and some more or fewer change nothing: large partnerships are counted again after ten minutes.
 */
export async function reckonPeople(tx: TenantTx, now: Date): Promise<number> {
  const known = reckoned.get(tx.partnershipId);
  const age = known === undefined ? countAgainAfterMs : Math.abs(now.getTime() - known.at);
  if (known !== undefined && age < countAgainAfterMs) return known.people;
  const people = await countPeople(tx);
  if (people >= largeFrom) reckoned.set(tx.partnershipId, { people, at: now.getTime() });
  else reckoned.delete(tx.partnershipId);
  return people;
}
