import type { Actor } from '../../../platform/access/actor.ts';
import { tiedTo } from '../../../platform/access/visible.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Family } from './find-family.ts';

/** A person about whom something is past its day: a birth that nobody has said, or the review of a rule of safe contact. */
export interface PersonDue {
  readonly kind: 'birth' | 'safe-contact';
  readonly family: Omit<Family, 'version'>;
  readonly personId: PersonId;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What is past its day of the people of the families on which the actor works, whose part in them is not over: of no family that they see as a guest. One statement. */
export async function listPeopleDue(tx: TenantTx, actor: Actor, now: Date): Promise<readonly PersonDue[]> {
  const today = dayOfInstant(now);
  const rows = await tx.sql
    .selectFrom('family_member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .innerJoin('family', (join) =>
      join
        .onRef('family.partnership_id', '=', 'family_member.partnership_id')
        .onRef('family.id', '=', 'family_member.family_id'),
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
      'family.reference',
      'family.name as family_name',
      'person.id',
      'person.name',
      'person.expected',
      'contact_safety.review_on',
    ])
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where(tiedTo(actor, now))
    .where('family_member.mistaken_at', 'is', null)
    .where('family_member.to_day', 'is', null)
    // A sealed identity is told where the record is opened, and in no list.
    .where('person.sealed', 'is', null)
    .where((eb) => eb.or([eb('person.expected', '<', today), eb('contact_safety.review_on', '<', today)]))
    .orderBy('person.id')
    .execute();
  return rows.flatMap((row) => {
    const { role, id: personId, name, expected, review_on: review } = row;
    const person = {
      family: { id: row.family_id, reference: row.reference, name: row.family_name },
      personId,
      name,
    };
    const isBirth = role === 'child' && expected !== null && expected < today;
    const isReview = role === 'adult' && review !== null && review < today;
    return [
      ...(isBirth ? [{ ...person, kind: 'birth' as const, day: expected }] : []),
      ...(isReview ? [{ ...person, kind: 'safe-contact' as const, day: review }] : []),
    ];
  });
}
