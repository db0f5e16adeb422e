import type { PersonActor, SystemActor } from '../../../platform/access/actor.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { type TenantTx, transact, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { LoginId, SessionId } from '../../../shared/ids.ts';
import type { SessionStage } from '../domain/session-limits.ts';
import { accountsOfLogin } from '../store/login.ts';
import { advanceSession } from '../store/session.ts';
import { findSigningInAccount, type SigningInAccount } from '../store/signing-in-account.ts';
import type { Caller } from './caller.ts';

/** Where somebody goes on after a stage of signing in, with the session's new token. */
export interface Entered {
  readonly kind: 'go-on';
  readonly stage: SessionStage;
  readonly token: string;
  /** How many recovery codes are left, where one was used up. */
  readonly codesLeft?: number;
}

/** Every account of a login, each looked up in its own partnership. */
export async function findAccountsOfLogin(
  platform: Platform,
  loginId: LoginId,
): Promise<readonly SigningInAccount[]> {
  const links = await transactLocal(platform.database, (tx) => accountsOfLogin(tx, loginId));
  const found: SigningInAccount[] = [];
  for (const { partnershipId, accountId } of links) {
    const account = await transact(platform.database, partnershipId, (tx) =>
      findSigningInAccount(tx, accountId),
    );
    // An account says itself whose it is: a link alone opens nothing.
    if (account?.loginId === loginId) found.push(account);
  }
  return found;
}

export function actorOf(
  account: SigningInAccount,
  session: { readonly id: SessionId; readonly steppedUpAt: Date | null } | null,
  requestId: string,
): PersonActor {
  return {
    kind: 'person',
    partnershipId: account.partnershipId,
    accountId: account.accountId,
    name: account.name,
    role: account.role,
    agencyId: account.agencyId,
    sessionId: session?.id ?? null,
    steppedUpAt: session?.steppedUpAt ?? null,
    requestId,
  };
}

/**
 * Lets a session in whose password and second step were right: to its one account, or to choose among several. Writes
 * `notes` and that they signed in. Null when the session went on or ended meanwhile.
 */
export async function enter(
  tx: TenantTx,
  entrance: {
    readonly sessionId: SessionId;
    readonly from: SessionStage;
    /** The account to enter, or the one in whose partnership it is told that they may now choose. */
    readonly account: SigningInAccount;
    readonly choose: boolean;
    readonly notes: readonly AuditNote[];
    readonly caller: Caller;
    readonly now: Date;
  },
): Promise<Entered | null> {
  const { account, choose, now } = entrance;
  const stage = choose ? 'choose' : 'full';
  const token = newToken();
  const advanced = await advanceSession(tx, entrance.sessionId, entrance.from, {
    stage,
    token,
    now,
    ...(choose ? {} : { account }),
  });
  if (!advanced) return null;
  const actor = actorOf(account, { id: entrance.sessionId, steppedUpAt: null }, entrance.caller.requestId);
  const signedIn: AuditNote = { event: 'signed-in', object: { kind: 'account', id: account.accountId } };
  for (const note of choose ? entrance.notes : [...entrance.notes, signedIn]) {
    await writeAudit(tx, actor, note, now);
  }
  return { kind: 'go-on', stage, token };
}

/** Writes down, in each partnership of a login, that somebody was refused who gave its e-mail address. */
export async function noteRefusal(
  platform: Platform,
  loginId: LoginId,
  why: 'password' | 'second-step' | 'no-access',
  caller: Caller,
): Promise<void> {
  for (const account of await findAccountsOfLogin(platform, loginId)) {
    const nobody: SystemActor = {
      kind: 'nobody',
      partnershipId: account.partnershipId,
      reason: 'signing in',
      requestId: caller.requestId,
    };
    const note: AuditNote = {
      event: 'sign-in-refused',
      object: { kind: 'account', id: account.accountId },
      outcome: 'refused',
      detail: { why },
    };
    await transact(platform.database, account.partnershipId, (tx) =>
      writeAudit(tx, nobody, note, platform.now()),
    );
  }
}
