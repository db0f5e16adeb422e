import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';

export interface NewChild {
  readonly id: ChildId;
  readonly name: string;
  /** `YYYY-MM-DD`; null where nobody has said it. */
  readonly born: string | null;
  /** `YYYY-MM-DD`: on which a child who is not born yet is expected. */
  readonly expected: string | null;
}

export async function insertChildren(
  tx: TenantTx,
  familyId: FamilyId,
  children: readonly NewChild[],
  now: Date,
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, created_at: now };
  await tx.sql
    .insertInto('person')
    .values(children.map(({ id, name, born, expected }) => ({ ...key, id, name, born, expected })))
    .execute();
  await tx.sql
    .insertInto('family_member')
    .values(
      children.map(({ id }) => ({ ...key, family_id: familyId, person_id: id, role: 'child' as const })),
    )
    .execute();
}
