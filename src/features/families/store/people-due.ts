import { type SqlBool, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';

/** A person about whom something is past its day: a birth that nobody has said, or the review of a rule of safe contact. */
export interface PersonDue {
  readonly kind: 'birth' | 'safe-contact';
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What is past its day of the people of families, whose part in them is not over. One statement. */
export async function listPeopleDue(
  tx: TenantTx,
  families: readonly FamilyId[],
  today: string,
): Promise<readonly PersonDue[]> {
  if (families.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('family_member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .leftJoin('contact_safety', (join) =>
      join
        .onRef('contact_safety.partnership_id', '=', 'family_member.partnership_id')
        .onRef('contact_safety.family_id', '=', 'family_member.family_id')
        .onRef('contact_safety.person_id', '=', 'family_member.person_id')
        .on('contact_safety.until', 'is', null),
    )
    .select([
      'family_member.role',
      'family_member.family_id',
      'person.id',
      'person.name',
      'person.expected',
      'contact_safety.review_on',
    ])
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where(sql<SqlBool>`family_member.family_id = any(${[...families]}::uuid[])`)
    .where('family_member.mistaken_at', 'is', null)
    .where('family_member.to_day', 'is', null)
    // A sealed identity is told where the record is opened, and in no list.
    .where('person.sealed', 'is', null)
    .where((eb) => eb.or([eb('person.expected', '<', today), eb('contact_safety.review_on', '<', today)]))
    .orderBy('person.id')
    .execute();
  return rows.flatMap(({ role, family_id: familyId, id: personId, name, expected, review_on: review }) => {
    const person = { familyId, personId, name };
    const isBirth = role === 'child' && expected !== null && expected < today;
    const isReview = role === 'adult' && review !== null && review < today;
    return [
      ...(isBirth ? [{ ...person, kind: 'birth' as const, day: expected }] : []),
      ...(isReview ? [{ ...person, kind: 'safe-contact' as const, day: review }] : []),
    ];
  });
}
