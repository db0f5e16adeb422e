import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { foldName } from '../domain/linkage/names/fold-name.ts';
import { scorePeople } from '../domain/linkage/score-people.ts';
import { asPersonRecord, findKeysOf, type StoredPerson } from '../domain/person-of-record.ts';
import { findAlikeKeys, listPlaces, loadPeople } from '../store/person-keys.ts';
import { childrenAt } from './answer-duplicate.ts';
import { keyEverybody, reckonPeople } from './find-people.ts';
import { requireFamily } from './require-family.ts';

/** Somebody who stands in no record yet, as a list or a chronology names them. */
export interface PersonAsked {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly born: Day | null;
}

/** Somebody of a record who may be who is asked for, with why and why not. */
export interface LikePerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly born: string | null;
  readonly expected: string | null;
  readonly familyId: FamilyId;
  readonly reference: string;
  readonly family: string;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
}

/** Of whom a name is all that is given, whoever is called exactly so is told: nothing else can speak for them or against. */
function namesakesOf(name: string, candidates: readonly StoredPerson[]): ReadonlySet<string> {
  const folded = foldName(name);
  return new Set(candidates.flatMap((one) => (foldName(one.name) === folded ? [one.id] : [])));
}

/**
 * Who of any record may be each of these people, who are about to be added to a family: by the scorer of possible duplicates, and where a date of
 * birth is not given, by the very name; for those alone who look after records. Nobody whose identity is sealed is among them. In the order of those who are asked for.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function findLike(
  platform: Platform,
  actor: PersonActor,
  { familyId, people }: { readonly familyId: FamilyId; readonly people: readonly PersonAsked[] },
): Promise<readonly (readonly LikePerson[])[]> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    await keyEverybody(tx);
    const asked = people.map(({ name, otherNames, born }) =>
      asPersonRecord({
        id: '',
        name,
        otherNames: otherNames.map((other) => ({ kind: 'known-as' as const, name: other })),
        born,
        expected: null,
        sex: null,
        isSealed: false,
      }),
    );
    const alike = await findAlikeKeys(
      tx,
      asked.flatMap((record, at) => findKeysOf(record).map((key) => ({ at, key }))),
    );
    const others = [...new Set(alike.map(({ other }) => other))];
    const stored = await loadPeople(tx, others);
    const all = others.length === 0 ? 0 : await reckonPeople(tx, now);
    const candidatesOf = Map.groupBy(alike, ({ at }) => at);
    const suggested = asked.map((record, at) => {
      const candidates = (candidatesOf.get(at) ?? []).flatMap(({ other }) => stored.get(other) ?? []);
      const namesakes =
        record.born === null ? namesakesOf(people[at]?.name ?? '', candidates) : new Set<string>();
      return scorePeople(record, candidates.map(asPersonRecord), { people: all }).filter(
        ({ id, isSuggested }) => isSuggested || namesakes.has(id),
      );
    });
    const found = new Set(suggested.flat().map(({ id }) => id));
    const places = await listPlaces(
      tx,
      actor,
      others.filter((id) => found.has(id)),
      now,
    );
    const value = suggested.map((matches) =>
      matches.flatMap(({ id, reasons, doubts }) =>
        places
          .filter(({ person_id }) => person_id === id)
          .flatMap((place): readonly LikePerson[] => {
            const person = stored.get(place.person_id);
            if (person === undefined) return [];
            const { name, born, expected } = person;
            const { family_id: inFamily, reference } = place;
            const where = { familyId: inFamily, reference, family: place.family };
            return [{ personId: place.person_id, name, born, expected, ...where, reasons, doubts }];
          }),
      ),
    );
    return {
      value,
      audit: {
        event: 'duplicates-read',
        object: { kind: 'family', id: familyId },
        children: [...new Set([...family.children, ...(await childrenAt(tx, places))])],
        detail: { asked: people.length, pairs: value.flat().length },
      },
    };
  });
}
