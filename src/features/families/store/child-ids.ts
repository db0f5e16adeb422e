import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';

/** The children of a family, for the audit row of whatever reads or changes its record. */
export async function listChildIds(tx: TenantTx, familyId: FamilyId): Promise<readonly ChildId[]> {
  const rows = await tx.sql
    .selectFrom('family_member')
    .select('person_id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('role', '=', 'child')
    .where('mistaken_at', 'is', null)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id: id }) => id);
}
