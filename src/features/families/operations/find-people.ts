import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { ChildId, FamilyId, PartnershipId, PersonId } from '../../../shared/ids.ts';
import { readKinship, sayKinship } from '../domain/kinship.ts';
import { scorePeople } from '../domain/linkage/score-people.ts';
import { asPersonRecord, findKeysOf } from '../domain/person-of-record.ts';
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

export interface PeopleQuestion {
  /** As it is remembered: misspelt, a former one, one word of it. */
  readonly name: string;
  readonly born: Day | null;
  /** Of a family. */
  readonly reference: string;
}

export interface PersonFound {
  readonly personId: PersonId;
  readonly name: string;
  readonly born: string | null;
  readonly expected: string | null;
  readonly familyId: FamilyId;
  readonly reference: string;
  readonly family: string;
  readonly role: 'child' | 'adult';
  /** “Child”, “Stepfather”. */
  readonly said: string;
  /** Why it may be who is asked for, and why not, in words. */
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
}

export interface PeopleFound {
  readonly people: readonly PersonFound[];
  /** The family of the reference, where there is one that may be seen. */
  readonly families: readonly { readonly id: FamilyId; readonly reference: string; readonly name: string }[];
  /** Whether anything was asked. */
  readonly asked: boolean;
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
    const people =
      name === '' && question.born === null ? [] : await search(tx, actor, { ...question, name }, now);
    const children = await childrenConcerned(tx, people);
    const ofFamilies = await listChildrenOf(
      tx,
      families.map(({ id }) => id),
    );
    return {
      value: { people, families, asked: name !== '' || reference !== '' || question.born !== null },
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

async function search(
  tx: TenantTx,
  actor: PersonActor,
  { name, born }: PeopleQuestion,
  now: Date,
): Promise<readonly PersonFound[]> {
  await keyEverybody(tx);
  const nobody = { otherNames: [], expected: null, sex: null, isSealed: false };
  const query = asPersonRecord({ ...nobody, id: '', name, born });
  const ids = await findByKeys(tx, actor, findKeysOf(query), { now, most: mostCompared });
  const stored = await loadPeople(tx, ids);
  const records = [...stored.values()].map(asPersonRecord);
  const best = scorePeople(query, records, { people: await countPeople(tx) }).slice(0, mostFound);
  const places = await listPlaces(
    tx,
    actor,
    ids.filter((id) => best.some((one) => one.id === id)),
    now,
  );
  return best.flatMap(({ id, reasons, doubts }) =>
    places
      .filter(({ person_id }) => person_id === id)
      .flatMap((place): PersonFound[] => {
        const person = stored.get(place.person_id);
        if (person === undefined) return [];
        return [
          {
            personId: place.person_id,
            name: person.name,
            born: person.born,
            expected: person.expected,
            familyId: place.family_id,
            reference: place.reference,
            family: place.family,
            role: place.role,
            said:
              place.kinship === null ? 'Child' : sayKinship(readKinship(place.kinship), place.kinship_words),
            reasons,
            doubts,
          },
        ];
      }),
  );
}

/** A child is concerned by being found; where an adult is found, the children of their family are. */
async function childrenConcerned(tx: TenantTx, people: readonly PersonFound[]): Promise<readonly ChildId[]> {
  const ofAdults = people.filter(({ role }) => role === 'adult').map(({ familyId }) => familyId);
  const children = await listChildrenOf(tx, [...new Set(ofAdults)]);
  const found = people.filter(({ role }) => role === 'child').map(({ personId }) => personId);
  return [...new Set([...found, ...[...children.values()].flat()])];
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
