import type { LocalTx } from '../../../platform/database/transact.ts';
import { hashToken } from '../../../platform/secrets/token.ts';
import type { AccountId, LoginId, PartnershipId, SessionId } from '../../../shared/ids.ts';
import { findRunningSince, type SessionStage, type SessionTimes } from '../domain/session-limits.ts';
import type { LocalStatements } from './local-statements.ts';

/** Why a session was ended, as it is kept. */
export type EndReason =
  | 'signed-out'
  | 'signed-in-again'
  | 'ended-by-owner'
  | 'password-changed'
  | 'second-step-changed'
  | 'account-changed'
  | 'no-account';

export interface Session extends SessionTimes {
  readonly id: SessionId;
  readonly loginId: LoginId;
  readonly partnershipId: PartnershipId | null;
  readonly accountId: AccountId | null;
  readonly steppedUpAt: Date | null;
}

export interface ListedSession {
  readonly id: SessionId;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly address: string;
  readonly browser: string;
}

export async function addSession(
  tx: LocalTx,
  session: {
    readonly id: SessionId;
    readonly token: string;
    readonly loginId: LoginId;
    readonly stage: SessionStage;
    readonly address: string;
    readonly browser: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx.sql
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: hashToken(session.token),
      login_id: session.loginId,
      stage: session.stage,
      created_at: session.now,
      seen_at: session.now,
      address: session.address,
      browser: session.browser,
    })
    .execute();
}

export async function findSession(tx: LocalStatements, token: string): Promise<Session | undefined> {
  const row = await tx.sql
    .selectFrom('session')
    .select([
      'id',
      'login_id',
      'partnership_id',
      'account_id',
      'stage',
      'created_at',
      'seen_at',
      'ended_at',
      'stepped_up_at',
    ])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    loginId: row.login_id,
    partnershipId: row.partnership_id,
    accountId: row.account_id,
    stage: row.stage,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    endedAt: row.ended_at,
    steppedUpAt: row.stepped_up_at,
  };
}

/**
 * Takes a session to its next stage under a new token. False when it is no longer at the stage that it comes from: of two
 * requests at once, one goes on.
 */
export async function advanceSession(
  tx: LocalTx,
  id: SessionId,
  from: SessionStage,
  to: {
    readonly stage: SessionStage;
    readonly token: string;
    readonly account?: { readonly partnershipId: PartnershipId; readonly accountId: AccountId };
    readonly now: Date;
  },
): Promise<boolean> {
  const advanced = await tx.sql
    .updateTable('session')
    .set({
      stage: to.stage,
      token_hash: hashToken(to.token),
      // The limits count anew from each stage; whoever has only a password cannot stretch them.
      created_at: to.now,
      seen_at: to.now,
      ...(to.account === undefined
        ? {}
        : { partnership_id: to.account.partnershipId, account_id: to.account.accountId }),
    })
    .where('id', '=', id)
    .where('stage', '=', from)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return advanced !== undefined;
}

export async function touchSession(tx: LocalStatements, id: SessionId, now: Date): Promise<void> {
  await tx.sql
    .updateTable('session')
    .set({ seen_at: now })
    .where('id', '=', id)
    .where('seen_at', '<', now)
    .execute();
}

export async function markSteppedUp(tx: LocalTx, id: SessionId, token: string, now: Date): Promise<void> {
  await tx.sql
    .updateTable('session')
    .set({ stepped_up_at: now, token_hash: hashToken(token) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** False when there is no such session of theirs that still runs. */
export async function endSession(
  tx: LocalTx,
  session: { readonly id: SessionId; readonly loginId: LoginId },
  reason: EndReason,
  now: Date,
): Promise<boolean> {
  const ended = await tx.sql
    .updateTable('session')
    .set({ ended_at: now, end_reason: reason })
    .where('id', '=', session.id)
    .where('login_id', '=', session.loginId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** Ends all of somebody's sessions but one; how many there were. */
export async function endSessionsOfLogin(
  tx: LocalTx,
  loginId: LoginId,
  {
    except,
    reason,
    now,
  }: { readonly except: SessionId | null; readonly reason: EndReason; readonly now: Date },
): Promise<number> {
  const ended = await tx.sql
    .updateTable('session')
    .set({ ended_at: now, end_reason: reason })
    .where('login_id', '=', loginId)
    .where('ended_at', 'is', null)
    .$if(except !== null, (update) => update.where('id', '<>', except))
    .returning('id')
    .execute();
  return ended.length;
}

/** Ends the sessions of one account, for whoever changes what it may; how many there were. */
export async function endSessionsAtAccount(
  tx: LocalTx,
  account: { readonly partnershipId: PartnershipId; readonly accountId: AccountId },
  reason: EndReason,
  now: Date,
): Promise<number> {
  const ended = await tx.sql
    .updateTable('session')
    .set({ ended_at: now, end_reason: reason })
    .where('partnership_id', '=', account.partnershipId)
    .where('account_id', '=', account.accountId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return ended.length;
}

/** Somebody's running sessions, the one used last first. */
export async function listSessions(
  tx: LocalTx,
  loginId: LoginId,
  now: Date,
): Promise<readonly ListedSession[]> {
  const since = findRunningSince(now);
  const rows = await tx.sql
    .selectFrom('session')
    .select(['id', 'created_at', 'seen_at', 'address', 'browser'])
    .where('login_id', '=', loginId)
    .where('stage', '=', 'full')
    .where('ended_at', 'is', null)
    .where('created_at', '>', since.created)
    .where('seen_at', '>', since.seen)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    address: row.address,
    browser: row.browser,
  }));
}

/** Whether they have signed in from this address since then: a place that is not a stranger's. */
export async function hasSignedInFrom(
  tx: LocalTx,
  loginId: LoginId,
  address: string,
  since: Date,
): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('session')
    .select('id')
    .where('login_id', '=', loginId)
    .where('address', '=', address)
    .where('stage', '=', 'full')
    .where('created_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
