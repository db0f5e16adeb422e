import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { loadPeople } from '../store/person-keys.ts';
import { childrenAt } from './answer-duplicate.ts';
import { type PersonFound, searchPeople } from './find-people.ts';
import type { MemberKey } from './read-person.ts';
import { concernedBy, requireFamily, requireMember } from './require-family.ts';

export interface SamePersonQuestion extends MemberKey {
  /** Whom to look for; null for whoever is called and born as the person is. */
  readonly asked: { readonly name: string; readonly born: Day | null } | null;
}

/** Somebody of another record who may be the same person. */
export type OtherPerson = Pick<
  PersonFound,
  | 'personId'
  | 'name'
  | 'familyId'
  | 'reference'
  | 'family'
  | 'said'
  | 'born'
  | 'expected'
  | 'reasons'
  | 'doubts'
>;

export interface SamePersonFound {
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string };
  readonly person: { readonly id: MemberKey['personId']; readonly name: string };
  /** What was looked for. */
  readonly asked: { readonly name: string; readonly born: Day | null };
  readonly people: readonly OtherPerson[];
}

/**
 * Looks for somebody of a family in the records of others, for those who look after records and may say that two records are of one
 * person (`answerDuplicate`). Those of the same family, and whoever is known to be the same already, are not among them.
 *
 * @throws AppError `not-found`, also for somebody who is sealed or was entered by mistake; `not-allowed`.
 */
export function findSamePerson(
  platform: Platform,
  actor: PersonActor,
  { familyId, personId, asked: given }: SamePersonQuestion,
): Promise<SamePersonFound> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const member = await requireMember(tx, familyId, personId);
    const person = (await loadPeople(tx, [personId])).get(personId);
    if (person === undefined || person.isSealed || member.mistaken !== null) throw notFound('person');
    const asked = given ?? { name: person.name, born: parseDay(person.born ?? '') };
    const isAsked = asked.name !== '' || asked.born !== null;
    const found = isAsked ? await searchPeople(tx, actor, asked, now) : [];
    const people = found.flatMap((one) => offer(one, { familyId, personId }));
    const places = people.map((one) => ({
      person_id: one.personId,
      family_id: one.familyId,
      role: one.role,
    }));
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        person: { id: personId, name: person.name },
        asked,
        people,
      },
      audit: {
        event: 'people-searched',
        object: { kind: 'family', id: familyId },
        children: [...new Set([...concernedBy(member, family), ...(await childrenAt(tx, places))])],
        detail: {
          byName: asked.name !== '',
          byDate: asked.born !== null,
          byReference: false,
          found: people.length,
        },
      },
    };
  });
}

/** Of somebody who is found: one of their records in another family, unless it is known already that they are the same. */
function offer(found: PersonFound, { familyId, personId }: MemberKey): readonly PersonFound[] {
  const records = [found, ...found.alsoIn];
  const other = records.find((one) => one.familyId !== familyId);
  if (other === undefined || records.some((one) => one.personId === personId)) return [];
  return [{ ...found, ...other }];
}
