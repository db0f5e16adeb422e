import type { SystemActor } from '../../../platform/access/actor.ts';
import { performAsSystem } from '../../../platform/access/perform.ts';
import { transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { LoginId } from '../../../shared/ids.ts';
import { settleEmail } from '../domain/email.ts';
import { accountsOfLogin, findLoginByEmail, holdLogin, removeLogin, unlinkAccount } from '../store/login.ts';
import { endSessionsOfLogin } from '../store/session.ts';
import { findSigningInAccount, takeLogin } from '../store/signing-in-account.ts';
import { endEveryWayIn } from './end-running-access.ts';

export interface FreedAccount {
  readonly partnership: string;
  readonly name: string;
}

/**
 * Frees an e-mail address whose sign-in somebody else set up: password, second step, recovery codes, sessions, links and tokens
 * are gone in every partnership, and each account waits for a new invitation. Asked again after it was cut off, it goes on.
 *
 * @throws AppError `account-unknown` for an address that nobody signs in with.
 */
export async function freeAddress(
  platform: Platform,
  by: Omit<SystemActor, 'partnershipId'>,
  email: string,
): Promise<readonly FreedAccount[]> {
  const login = await transactLocal(platform.database, (tx) => findLoginByEmail(tx, settleEmail(email)));
  if (login === undefined) throw nobodySignsIn(email);
  const freed: FreedAccount[] = [];
  while (!(await removeUnused(platform, login.id)))
    freed.push(...(await freeAccounts(platform, by, login.id)));
  return freed;
}

/** Ends every session, and forgets the login where it opens nothing any more. False where it does: somebody joined meanwhile. */
async function removeUnused(platform: Platform, loginId: LoginId): Promise<boolean> {
  const now = platform.now();
  return transactLocal(platform.database, async (tx) => {
    await holdLogin(tx, loginId);
    await endSessionsOfLogin(tx, loginId, { except: null, reason: 'account-changed', now });
    if ((await accountsOfLogin(tx, loginId)).length > 0) return false;
    await removeLogin(tx, loginId);
    return true;
  });
}

async function freeAccounts(
  platform: Platform,
  by: Omit<SystemActor, 'partnershipId'>,
  loginId: LoginId,
): Promise<readonly FreedAccount[]> {
  const links = await transactLocal(platform.database, (tx) => accountsOfLogin(tx, loginId));
  const freed: FreedAccount[] = [];
  for (const { partnershipId, accountId } of links) {
    const account = await performAsSystem(platform, { ...by, partnershipId }, async (tx, now) => {
      const found = await findSigningInAccount(tx, accountId);
      await takeLogin(tx, accountId, loginId);
      await endEveryWayIn(tx, accountId, now);
      await unlinkAccount(tx, loginId, { partnershipId, accountId });
      return {
        value: found,
        audit: {
          event: 'account-address-freed',
          object: { kind: 'account', id: accountId },
          detail: { role: found?.role ?? null },
        },
      };
    });
    if (account !== undefined) freed.push({ partnership: account.partnershipName, name: account.name });
  }
  return freed;
}

function nobodySignsIn(email: string): AppError {
  return new AppError('account-unknown', {
    what: 'Nobody signs in with this e-mail address.',
    where: email,
    todo: 'There is nothing to free. See “sightline accounts list” for who is invited.',
  });
}
