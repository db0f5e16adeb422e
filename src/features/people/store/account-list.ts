import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Role, roles, roleWords } from '../../../platform/access/roles.ts';
import type { Stretch } from '../../../platform/cursors/keyset.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { type AccountState, accountStates, accountStateWords } from '../domain/account-steps.ts';
import { type AccountRow, accounts } from './account.ts';

export const accountSorts = ['name', 'email', 'role', 'agency', 'state'] as const;
export type AccountSort = (typeof accountSorts)[number];

export interface AccountFilter {
  readonly role: Role | null;
  readonly agencyId: AgencyId | null;
  readonly state: AccountState | null;
  /** Each must be somewhere in the name or the address. */
  readonly words: readonly string[];
}

export interface AccountListing {
  readonly filter: AccountFilter;
  readonly sort: AccountSort;
  readonly descending: boolean;
  readonly stretch: Stretch;
  /** Rows at most; one more is asked for, to know whether there are any. */
  readonly size: number;
}

/** A row with the value that the list is ordered by. */
export interface ListedAccount extends AccountRow {
  readonly key: string;
}

/** Roles and states are put in the order of their words, as the page shows them. */
function byWords<Code extends string>(
  column: string,
  codes: readonly Code[],
  words: (code: Code) => string,
): RawBuilder<string> {
  const whens = codes.map((code) => sql`when ${code} then ${words(code).toLowerCase()}`);
  return sql<string>`case ${sql.ref(column)} ${sql.join(whens, sql` `)} else '' end`;
}

const sortKeys: Readonly<Record<AccountSort, RawBuilder<string>>> = {
  name: sql<string>`lower(account.name)`,
  email: sql<string>`account.email`,
  role: byWords('account.role', roles, (role) => roleWords[role].name),
  agency: sql<string>`coalesce(lower(agency.name), '')`,
  state: byWords('account.state', accountStates, (state) => accountStateWords[state]),
};

/** The accounts that a filter leaves, from a place on, nearest to it first; one more than `size` where there are more. */
export async function listAccountRows(
  tx: TenantTx,
  { filter, sort, descending, stretch, size }: AccountListing,
): Promise<readonly ListedAccount[]> {
  const key = sql<string>`(${sortKeys[sort]}) collate "C"`;
  const falling = descending !== (stretch.from === 'before');
  const direction = falling ? 'desc' : 'asc';
  let query = filtered(tx, filter).select(key.as('key'));
  if (stretch.from !== 'beginning') {
    const { place } = stretch;
    const beyond = falling ? sql`<` : sql`>`;
    query = query.where(sql<SqlBool>`(${key}, account.id) ${beyond} (${place.key}, ${place.id}::uuid)`);
  }
  return query
    .orderBy(key, direction)
    .orderBy('account.id', direction)
    .limit(size + 1)
    .execute();
}

function filtered(tx: TenantTx, { role, agencyId, state, words }: AccountFilter) {
  let query = accounts(tx);
  if (role !== null) query = query.where('account.role', '=', role);
  if (agencyId !== null) query = query.where('account.agency_id', '=', agencyId);
  if (state !== null) query = query.where('account.state', '=', state);
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(({ eb, or }) =>
      or([eb('account.name', 'ilike', pattern), eb('account.email', 'ilike', pattern)]),
    );
  }
  return query;
}

/** How many accounts a filter leaves in all. */
export async function countAccountRows(tx: TenantTx, filter: AccountFilter): Promise<number> {
  const { count } = await tx.sql
    .selectFrom(filtered(tx, filter).as('listed'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
