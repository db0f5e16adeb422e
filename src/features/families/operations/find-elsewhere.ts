import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId, PersonId } from '../../../shared/ids.ts';
import { listPlaces, loadPeople } from '../store/person-keys.ts';
import { listAnswers, listSame } from '../store/same-person-answers.ts';
import { childrenAt } from './answer-duplicate.ts';

/** Another record in which the same person stands, as officers said. */
export interface OtherRecord {
  readonly personId: PersonId;
  readonly name: string;
  readonly familyId: FamilyId;
  readonly reference: string;
  readonly family: string;
  /** Who said so of these two records, and when; null where it follows through a third. */
  readonly said: { readonly by: string; readonly at: Date } | null;
}

/** For those who look after records: the other records of one person, and the children who are concerned by being told of. */
export async function findElsewhere(
  tx: TenantTx,
  actor: PersonActor,
  personId: PersonId,
  now: Date,
): Promise<{ readonly elsewhere: readonly OtherRecord[]; readonly concerned: readonly ChildId[] }> {
  const none = { elsewhere: [], concerned: [] };
  if (!mayDo(actor.role, 'change-family')) return none;
  const ids = (await listSame(tx, [personId])).get(personId) ?? [];
  if (ids.length === 0) return none;
  const places = await listPlaces(tx, actor, ids, now);
  const people = await loadPeople(tx, ids);
  const answers = await listAnswers(tx, [personId]);
  const elsewhere = places.flatMap(({ person_id: id, family_id: familyId, reference, family }) => {
    const person = people.get(id);
    const said = answers.find(({ people: pair, answer }) => answer === 'same' && pair.includes(id));
    return person === undefined
      ? []
      : [
          {
            personId: id,
            name: person.name,
            familyId,
            reference,
            family,
            said: said === undefined ? null : { by: said.by, at: said.at },
          },
        ];
  });
  return { elsewhere, concerned: await childrenAt(tx, places) };
}
