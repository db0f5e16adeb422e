import { type SqlBool, sql } from 'kysely';
import { instantKey } from '../../../platform/cursors/instant-key.ts';
import type { Stretch } from '../../../platform/cursors/keyset.ts';
import type { LocalTx } from '../../../platform/database/transact.ts';
import { hashToken } from '../../../platform/secrets/token.ts';
import type { AccountId, Id, LoginId, PartnershipId } from '../../../shared/ids.ts';
import type { LocalStatements } from './local-statements.ts';

interface AccountKey {
  readonly partnershipId: PartnershipId;
  readonly accountId: AccountId;
}

export interface ListedToken {
  readonly id: Id<'api-token'>;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export async function addApiToken(
  tx: LocalTx,
  account: AccountKey,
  token: {
    readonly id: Id<'api-token'>;
    readonly token: string;
    readonly name: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx.sql
    .insertInto('api_token')
    .values({
      id: token.id,
      token_hash: hashToken(token.token),
      partnership_id: account.partnershipId,
      account_id: account.accountId,
      name: token.name,
      created_at: token.now,
      expires_at: token.expiresAt,
    })
    .execute();
}

/** A token that still runs. */
export async function findApiToken(tx: LocalStatements, token: string, now: Date) {
  return tx.sql
    .selectFrom('api_token')
    .select(['id', 'partnership_id', 'account_id', 'used_at'])
    .where('token_hash', '=', hashToken(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

export async function touchApiToken(tx: LocalStatements, id: Id<'api-token'>, now: Date): Promise<void> {
  await tx.sql.updateTable('api_token').set({ used_at: now }).where('id', '=', id).execute();
}

/** Those of an account that still run, from a place on, the oldest first; one more than `size` where there are more. */
export async function listApiTokens(
  tx: LocalTx,
  account: AccountKey,
  { stretch, size }: { readonly stretch: Stretch; readonly size: number },
  now: Date,
): Promise<readonly (ListedToken & { readonly key: string })[]> {
  const isBackwards = stretch.from === 'before';
  const direction = isBackwards ? 'desc' : 'asc';
  let query = running(tx, account, now).select([
    'id',
    'name',
    'created_at as createdAt',
    'expires_at as expiresAt',
    'used_at as usedAt',
    instantKey('created_at').as('key'),
  ]);
  if (stretch.from !== 'beginning') {
    const { key, id } = stretch.place;
    const beyond = isBackwards ? sql`<` : sql`>`;
    query = query.where(
      sql<SqlBool>`(created_at, id) ${beyond} ((${key}::timestamp at time zone 'UTC'), ${id}::uuid)`,
    );
  }
  return query
    .orderBy('created_at', direction)
    .orderBy('id', direction)
    .limit(size + 1)
    .execute();
}

/** How many of an account's still run. */
export async function countApiTokens(tx: LocalTx, account: AccountKey, now: Date): Promise<number> {
  const { count } = await running(tx, account, now)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function running(tx: LocalTx, account: AccountKey, now: Date) {
  return tx.sql
    .selectFrom('api_token')
    .where('partnership_id', '=', account.partnershipId)
    .where('account_id', '=', account.accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now);
}

/** Ends one token of an account, or all of them; how many there were. */
export async function endApiTokens(
  tx: LocalTx,
  account: AccountKey,
  id: Id<'api-token'> | null,
  now: Date,
): Promise<number> {
  const ended = await tx.sql
    .updateTable('api_token')
    .set({ ended_at: now })
    .where('partnership_id', '=', account.partnershipId)
    .where('account_id', '=', account.accountId)
    .where('ended_at', 'is', null)
    .$if(id !== null, (update) => update.where('id', '=', id))
    .returning('id')
    .execute();
  return ended.length;
}

/** Ends the tokens of every account that a login opens, in every partnership; whose each was. */
export async function endApiTokensOfLogin(
  tx: LocalTx,
  loginId: LoginId,
  now: Date,
): Promise<readonly AccountKey[]> {
  const ended = await tx.sql
    .updateTable('api_token')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('login_account')
          .select('login_account.account_id')
          .where('login_account.login_id', '=', loginId)
          .whereRef('login_account.partnership_id', '=', 'api_token.partnership_id')
          .whereRef('login_account.account_id', '=', 'api_token.account_id'),
      ),
    )
    .returning(['partnership_id', 'account_id'])
    .execute();
  return ended.map((row) => ({ partnershipId: row.partnership_id, accountId: row.account_id }));
}
