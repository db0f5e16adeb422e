import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

/** People of the partnership whose role may open families at all: which ones, their ties decide. */
export async function listReaders(
  tx: TenantTx,
): Promise<readonly { readonly id: AccountId; readonly name: string }[]> {
  const rows = await tx.sql
    .selectFrom('account')
    .select(['id', 'name'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('state', '=', 'active')
    .where('role', 'in', ['officer', 'agency-lead', 'practitioner', 'chair', 'reviewer'])
    .orderBy('id')
    .execute();
  return byName(rows);
}
