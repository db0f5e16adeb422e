import type { LocalTx, TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, LoginId, SessionId } from '../../../shared/ids.ts';
import { endApiTokens, endApiTokensOfLogin } from '../store/api-token.ts';
import { endLinks } from '../store/link.ts';
import { type EndReason, endSessionsAtAccount, endSessionsOfLogin } from '../store/session.ts';

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

/** How much of somebody's access ended with a change of how they sign in. */
export interface EndedElsewhere {
  readonly sessionsEnded: number;
  readonly tokensEnded: number;
}

/**
 * Ends whatever else acts as somebody: their sessions but one, and every token of theirs. Whoever changes how they sign in may
 * have been robbed, and a token that a thief made must not outlast it.
 */
export async function endElsewhere(
  tx: LocalTx,
  loginId: LoginId,
  how: { readonly except: SessionId | null; readonly reason: EndReason; readonly now: Date },
): Promise<EndedElsewhere> {
  const sessionsEnded = await endSessionsOfLogin(tx, loginId, how);
  return { sessionsEnded, tokensEnded: await endApiTokensOfLogin(tx, loginId, how.now) };
}
