import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { endApiTokens } from '../store/api-token.ts';
import { endLinks } from '../store/link.ts';
import { endSessionsAtAccount } from '../store/session.ts';

/** Ends the sessions of an account and its programs' tokens, so that whoever comes next comes with what they may do now. */
export async function endRunningAccess(tx: TenantTx, accountId: AccountId, now: Date): Promise<void> {
  const account = { partnershipId: tx.partnershipId, accountId };
  await endSessionsAtAccount(tx, account, 'account-changed', now);
  await endApiTokens(tx, account, null, now);
}

/** The same, with every link that still waits to be used. */
export async function endEveryWayIn(tx: TenantTx, accountId: AccountId, now: Date): Promise<void> {
  await endRunningAccess(tx, accountId, now);
  const account = { partnershipId: tx.partnershipId, accountId };
  await endLinks(tx, account, ['join', 'reset-password', 'reset-second-factor'], now);
}
