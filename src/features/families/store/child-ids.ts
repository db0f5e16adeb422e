import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';

/** The children of a family, for the audit row of whatever reads or changes its record. */
export async function listChildIds(tx: TenantTx, familyId: FamilyId): Promise<readonly ChildId[]> {
  const rows = await tx.sql
    .selectFrom('child')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('mistaken_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
