import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';

/** What people are called, by account; one statement, none where nobody is asked for. */
export async function nameAccounts(
  tx: TenantTx,
  ids: Iterable<AccountId>,
): Promise<ReadonlyMap<AccountId, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('account')
    .select(['id', 'name'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
