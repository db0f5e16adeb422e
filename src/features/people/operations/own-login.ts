import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { SessionId } from '../../../shared/ids.ts';
import { findLogin, type Login } from '../store/login.ts';
import { findSigningInAccount, type SigningInAccount } from '../store/signing-in-account.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export interface OwnLogin {
  readonly account: SigningInAccount;
  readonly login: Login;
}

/** Somebody's own account with its login. A program that holds a token does not look after how its person signs in. */
export async function findOwnLogin(tx: TenantTx, actor: PersonActor): Promise<OwnLogin> {
  const account = await findSigningInAccount(tx, actor.accountId);
  const login = account?.loginId == null ? undefined : await findLogin(tx, account.loginId);
  if (account === undefined || login === undefined || actor.kind !== 'person') throw notFound('account');
  return { account, login };
}

/** The same, outside another transaction: before work that takes long, such as checking a password. */
export async function readOwnLogin(platform: Platform, actor: PersonActor): Promise<OwnLogin> {
  return readUnrecorded(platform, actor, 'manage-own-account', (tx) => findOwnLogin(tx, actor));
}

/** The e-mail address that somebody signs in with, for their password manager. */
export async function readOwnEmail(platform: Platform, actor: PersonActor): Promise<string> {
  return (await readOwnLogin(platform, actor)).login.email;
}

/** The session that somebody is asking from; it is kept when all others end. */
export function ownSession(actor: PersonActor): SessionId {
  if (actor.sessionId === null) throw notFound('session');
  return actor.sessionId;
}
