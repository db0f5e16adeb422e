import type { TenantTx } from '../../../platform/database/transact.ts';
import type { LoginId } from '../../../shared/ids.ts';

/** Whether somebody's way of signing in opens another partnership as well. */
export async function isSignInShared(tx: TenantTx, loginId: LoginId | null): Promise<boolean> {
  if (loginId === null) return false;
  const other = await tx.sql
    .selectFrom('login_account')
    .select('account_id')
    .where('login_id', '=', loginId)
    .where('partnership_id', '!=', tx.partnershipId)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
