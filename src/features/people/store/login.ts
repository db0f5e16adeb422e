import type { Selectable } from 'kysely';
import type { LoginTable } from '../../../platform/database/tables.generated.ts';
import type { LocalTx } from '../../../platform/database/transact.ts';
import { mostAheadMs } from '../../../shared/clock-ahead.ts';
import type { AccountId, LoginId, PartnershipId } from '../../../shared/ids.ts';
import { endResetLinksOfLogin } from './link.ts';

export type Login = Selectable<LoginTable>;

export async function findLogin(tx: LocalTx, id: LoginId): Promise<Login | undefined> {
  return tx.sql.selectFrom('login').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A login, its row locked until the transaction ends: it gains no account, and loses none, meanwhile. */
export async function holdLogin(tx: LocalTx, id: LoginId): Promise<Login | undefined> {
  return tx.sql.selectFrom('login').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** By an e-mail address that `settleEmail` has settled. */
export async function findLoginByEmail(tx: LocalTx, email: string): Promise<Login | undefined> {
  return tx.sql.selectFrom('login').selectAll().where('email', '=', email).executeTakeFirst();
}

/** False when somebody has that e-mail address already. */
export async function addLogin(
  tx: LocalTx,
  login: {
    readonly id: LoginId;
    readonly email: string;
    readonly passwordHash: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const added = await tx.sql
    .insertInto('login')
    .values({ id: login.id, email: login.email, password_hash: login.passwordHash, created_at: login.now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function setPasswordHash(tx: LocalTx, id: LoginId, passwordHash: string): Promise<void> {
  await tx.sql
    .updateTable('login')
    .set((row) => ({ password_hash: passwordHash, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Makes a better hash of the same password, unless the password was changed meanwhile. */
export async function renewPasswordHash(
  tx: LocalTx,
  id: LoginId,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.sql
    .updateTable('login')
    .set({ password_hash: to })
    .where('id', '=', id)
    .where('password_hash', '=', from)
    .execute();
}

/** Sets the second step of signing in, as used up to `step`; the first time only, where `first` is asked. */
export async function setTotp(
  tx: LocalTx,
  id: LoginId,
  totp: { readonly sealed: Buffer; readonly step: number; readonly now: Date; readonly first: boolean },
): Promise<boolean> {
  const set = await tx.sql
    .updateTable('login')
    .set((row) => ({
      totp_secret: totp.sealed,
      totp_confirmed_at: totp.now,
      totp_last_step: totp.step,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .$if(totp.first, (update) => update.where('totp_confirmed_at', 'is', null))
    .returning('id')
    .executeTakeFirst();
  return set !== undefined;
}

export async function clearTotp(tx: LocalTx, id: LoginId): Promise<void> {
  await tx.sql
    .updateTable('login')
    .set((row) => ({
      totp_secret: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Steps of half a minute in an hour: as far as a clock may be ahead and be taken at its word. */
const mostStepsAhead = mostAheadMs / 30_000;

/**
 * Uses up a time step, and with it those before. False when it was used already: compared and set in one statement. One that
 * lies far ahead was used by a clock that has been set right since: it shuts nobody out until its time comes.
 */
export async function takeTotpStep(tx: LocalTx, id: LoginId, step: number): Promise<boolean> {
  const taken = await tx.sql
    .updateTable('login')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where((row) =>
      row.or([
        row('totp_last_step', 'is', null),
        row('totp_last_step', '<', step),
        row('totp_last_step', '>', step + mostStepsAhead),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

export interface LoginAccount {
  readonly partnershipId: PartnershipId;
  readonly accountId: AccountId;
}

/**
 * Lets a login open an account. Every reset link that the login still has, anywhere, ends: it was made when there was less to
 * open by it. The login is held meanwhile.
 */
export async function linkAccount(
  tx: LocalTx,
  loginId: LoginId,
  account: LoginAccount,
  now: Date,
): Promise<void> {
  await holdLogin(tx, loginId);
  await tx.sql
    .insertInto('login_account')
    .values({ login_id: loginId, partnership_id: account.partnershipId, account_id: account.accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await endResetLinksOfLogin(tx, loginId, now);
}

/** A login opens this account no longer. */
export async function unlinkAccount(tx: LocalTx, loginId: LoginId, account: LoginAccount): Promise<void> {
  await tx.sql
    .deleteFrom('login_account')
    .where('login_id', '=', loginId)
    .where('partnership_id', '=', account.partnershipId)
    .where('account_id', '=', account.accountId)
    .execute();
}

/** Forgets a login, with its recovery codes; its sessions are to be ended before. */
export async function removeLogin(tx: LocalTx, id: LoginId): Promise<void> {
  await tx.sql.deleteFrom('recovery_code').where('login_id', '=', id).execute();
  await tx.sql.deleteFrom('login').where('id', '=', id).execute();
}

/** The accounts that somebody can sign in to, in every partnership; whether they still may is asked there. */
export async function accountsOfLogin(tx: LocalTx, loginId: LoginId): Promise<readonly LoginAccount[]> {
  const rows = await tx.sql
    .selectFrom('login_account')
    .select(['partnership_id', 'account_id'])
    .where('login_id', '=', loginId)
    .orderBy('partnership_id')
    .orderBy('account_id')
    .execute();
  return rows.map((row) => ({ partnershipId: row.partnership_id, accountId: row.account_id }));
}
