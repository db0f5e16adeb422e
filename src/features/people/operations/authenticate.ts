import { mayDo } from '../../../platform/access/actions.ts';
import { asDatabaseError } from '../../../platform/database/database-error.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Authentication } from '../../../platform/http/authentication.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId, PartnershipId } from '../../../shared/ids.ts';
import { isSeenDue, isSessionOver } from '../domain/session-limits.ts';
import { findApiToken, touchApiToken } from '../store/api-token.ts';
import type { LocalStatements } from '../store/local-statements.ts';
import { findSession, touchSession } from '../store/session.ts';
import { findSigningInAccount, type SigningInAccount } from '../store/signing-in-account.ts';
import { actorOf } from './entrances.ts';

/**
 * How the server learns who somebody is: one statement on local tables for the session or token, and one in the
 * partnership's context for the account as it stands now. That it was used is written at most once a minute.
 */
export function makeAuthentication(platform: Platform): Authentication {
  return {
    bySession: (token, requestId) => bySession(platform, token, requestId),
    byToken: (token, requestId) => byToken(platform, token, requestId),
    ofEndedSession: (token) => ofEndedSession(platform, token),
  };
}

async function bySession(
  platform: Platform,
  token: string,
  requestId: string,
): ReturnType<Authentication['bySession']> {
  const session = await readLocal(platform, (tx) => findSession(tx, token));
  const now = platform.now();
  if (session === undefined || isSessionOver(session, now)) return null;
  const { id, stage, partnershipId, accountId, loginId } = session;
  if (stage === 'enrol') return { stage, sessionId: id };
  if (stage !== 'full') return { stage: 'password', sessionId: id };
  if (partnershipId === null || accountId === null) return null;
  const account = await findEntering(platform, partnershipId, accountId);
  if (account === null || account.loginId !== loginId) return null;
  if (isSeenDue(session.seenAt, now)) await readLocal(platform, (tx) => touchSession(tx, id, now));
  return {
    stage: 'full',
    actor: actorOf(account, session, requestId),
    partnershipName: account.partnershipName,
    demonstration: account.demonstration,
  };
}

async function ofEndedSession(platform: Platform, token: string): Promise<AccountId | null> {
  const session = await readLocal(platform, (tx) => findSession(tx, token));
  if (session === undefined || session.stage !== 'full') return null;
  return isSessionOver(session, platform.now()) ? session.accountId : null;
}

async function byToken(
  platform: Platform,
  token: string,
  requestId: string,
): ReturnType<Authentication['byToken']> {
  const now = platform.now();
  const found = await readLocal(platform, (tx) => findApiToken(tx, token, now));
  if (found === undefined) return null;
  const account = await findEntering(platform, found.partnership_id, found.account_id);
  // A role may have been changed to one that holds no tokens.
  if (account === null || !mayDo(account.role, 'hold-tokens')) return null;
  if (found.used_at === null || isSeenDue(found.used_at, now)) {
    await readLocal(platform, (tx) => touchApiToken(tx, found.id, now));
  }
  return { ...actorOf(account, null, requestId), kind: 'token' };
}

async function findEntering(
  platform: Platform,
  partnershipId: PartnershipId,
  accountId: AccountId,
): Promise<SigningInAccount | null> {
  const account = await transact(platform.database, partnershipId, (tx) =>
    findSigningInAccount(tx, accountId),
  );
  return account?.mayEnter === true ? account : null;
}

/** One statement needs no transaction around it: this is done for every request. */
async function readLocal<T>(platform: Platform, read: (tx: LocalStatements) => Promise<T>): Promise<T> {
  try {
    return await read({ sql: platform.database.kysely });
  } catch (error) {
    throw asDatabaseError(error);
  }
}
