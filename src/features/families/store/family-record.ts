import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, ChildId, FamilyId } from '../../../shared/ids.ts';

export interface Child {
  readonly id: ChildId;
  readonly name: string;
  /** `YYYY-MM-DD`; null where nobody has said it. */
  readonly born: string | null;
}

/** The children of a family, the eldest first. */
export async function listChildren(tx: TenantTx, familyId: FamilyId): Promise<readonly Child[]> {
  return tx.sql
    .selectFrom('child')
    .select(['id', 'name', 'born'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .orderBy('born')
    .orderBy('id')
    .execute();
}

export interface NewFamily {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly createdBy: AccountId;
}

/** Throws PostgreSQL's own error of `family_reference_once` when another family has the reference. */
export async function insertFamily(
  tx: TenantTx,
  { id, reference, name, createdBy }: NewFamily,
  children: readonly Child[],
  now: Date,
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, created_at: now };
  await tx.sql
    .insertInto('family')
    .values({ ...key, id, reference, name, created_by: createdBy })
    .execute();
  await tx.sql
    .insertInto('child')
    .values(children.map((child) => ({ ...key, family_id: id, ...child })))
    .execute();
}
