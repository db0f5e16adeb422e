import { systemActor } from '../../../platform/access/actor.ts';
import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { inPartnership, type TenantTx } from '../../../platform/database/transact.ts';
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
  await endLinks(tx, account, ['join', 'reset-password', 'reset-second-step'], now);
}

/** How much of somebody's access ended with a change of how they sign in. */
export interface EndedElsewhere {
  readonly sessionsEnded: number;
  readonly tokensEnded: number;
}

/**
 * Ends whatever else acts as somebody: their sessions but one, and every token of theirs. Whoever changes how they sign in may
 * have been robbed, and a token that a thief made must not outlast it. Each other partnership in which a token ends has a row
 * of it in its own log: its administrators look there for why their analyst's program stopped.
 */
export async function endElsewhere(
  tx: TenantTx,
  loginId: LoginId,
  how: {
    readonly except: SessionId | null;
    readonly reason: EndReason;
    readonly requestId: string;
    readonly now: Date;
  },
): Promise<EndedElsewhere> {
  const sessionsEnded = await endSessionsOfLogin(tx, loginId, how);
  const ended = await endApiTokensOfLogin(tx, loginId, how.now);
  const elsewhere = ended.filter(({ partnershipId }) => partnershipId !== tx.partnershipId);
  const accounts = new Map(elsewhere.map((account) => [account.accountId, account]));
  for (const { partnershipId, accountId } of accounts.values()) {
    const tokens = elsewhere.filter((token) => token.accountId === accountId).length;
    const actor = systemActor(partnershipId, endedElsewhere, how.requestId);
    const object = { kind: 'account', id: accountId };
    await inPartnership(tx, partnershipId, (there) =>
      writeAudit(
        there,
        actor,
        { event: 'token-ended', object, detail: { tokens, why: how.reason } },
        how.now,
      ),
    );
  }
  return { sessionsEnded, tokensEnded: ended.length };
}

/** As the log of accounts says it. */
const endedElsewhere = 'their sign-in was changed, or all its sessions ended, in another partnership';
