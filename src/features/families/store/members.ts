import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId, PersonId } from '../../../shared/ids.ts';

/** Who of a family's record, as whoever changes them has seen them. */
export interface MemberSeen {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly version: number;
}

export interface PersonChange {
  readonly name?: string;
  readonly name_used?: string | null;
  readonly born?: string | null;
  readonly expected?: string | null;
  readonly died?: string | null;
  readonly sex?: 'female' | 'male' | 'indeterminate' | null;
  readonly gender?: string | null;
}

/**
 * Changes what is known of a person, or nothing but their version where no more is given: whatever is known of a member of a family
 * is changed under the one version of the person. False where somebody changed them first, or they are not, or no longer, of this
 * family.
 */
export async function updatePerson(
  tx: TenantTx,
  { familyId, personId, version }: MemberSeen,
  change: PersonChange,
  member: 'standing' | 'mistaken' = 'standing',
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('person')
    .set({ ...change, version: version + 1 })
    .where('person.partnership_id', '=', tx.partnershipId)
    .where('person.id', '=', personId)
    .where('person.version', '=', version)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('family_member')
          .select('family_member.person_id')
          .where('family_member.partnership_id', '=', tx.partnershipId)
          .where('family_member.family_id', '=', familyId)
          .where('family_member.person_id', '=', personId)
          .where('family_member.mistaken_at', member === 'standing' ? 'is' : 'is not', null),
      ),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** False where somebody changed the member first, or marked them already. */
export async function markMemberMistaken(
  tx: TenantTx,
  seen: MemberSeen,
  mark: { readonly reason: string; readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  if (!(await updatePerson(tx, seen, {}))) return false;
  await setMistaken(tx, seen, mark);
  return true;
}

/** False where somebody put the member back first. */
export async function unmarkMember(tx: TenantTx, seen: MemberSeen): Promise<boolean> {
  if (!(await updatePerson(tx, seen, {}, 'mistaken'))) return false;
  await setMistaken(tx, seen, null);
  return true;
}

async function setMistaken(
  tx: TenantTx,
  { familyId, personId }: MemberSeen,
  mark: { readonly reason: string; readonly by: AccountId; readonly at: Date } | null,
): Promise<void> {
  await tx.sql
    .updateTable('family_member')
    .set({
      mistaken_at: mark?.at ?? null,
      mistaken_by: mark?.by ?? null,
      mistaken_reason: mark?.reason ?? null,
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('person_id', '=', personId)
    .execute();
}
