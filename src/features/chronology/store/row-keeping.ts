import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type AccountId, type AgencyId, type FamilyId, readId } from '../../../shared/ids.ts';
import { compareNames } from '../../../shared/name-order.ts';
import { type Handling, type Keeping, openToAll } from '../domain/handling.ts';

/** A row of an agency in a family, by what it says. */
export interface RowOfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly rowKey: string;
}

/** Rows of an agency in a family, by what they say: each key once. */
export interface RowsOfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly rowKeys: readonly string[];
}

/** Somebody whom a row is kept from by name, and why. */
export interface NotFor {
  readonly accountId: AccountId;
  readonly reason: string;
}

/** From whom a row is kept, with what its own agency is told beside it. */
export interface KeepingFound extends Keeping {
  /** What whoever is named is called, agencies and people. */
  readonly names: ReadonlyMap<string, string>;
  readonly reasons: ReadonlyMap<AccountId, string>;
  /** Null where the program keeps it back until a person decides, or nobody has decided anything. */
  readonly decided: { readonly by: string; readonly accountId: AccountId; readonly at: Date } | null;
  /** From 1, for a row of which nothing is noted; each decision makes the next. */
  readonly version: number;
}

interface Row {
  readonly row_key: string;
  readonly handling: Handling;
  readonly set_at: Date;
  readonly version: number;
  readonly decided_by: AccountId | null;
  readonly decider: string | null;
  readonly named: readonly (readonly [id: string, name: string])[];
  readonly not_for: readonly (readonly [id: string, name: string, reason: string])[];
}

/** What is noted of a row; that it is open to all where nothing is. One statement. */
export async function findKeeping(tx: TenantTx, { rowKey, ...of }: RowOfAgency): Promise<KeepingFound> {
  return (await findKeepings(tx, { ...of, rowKeys: [rowKey] })).get(rowKey) ?? nothingNoted;
}

/** What is noted of rows, by row key; those of which nothing is are not among them. One statement. */
export async function findKeepings(
  tx: TenantTx,
  { familyId, agencyId, rowKeys }: RowsOfAgency,
): Promise<ReadonlyMap<string, KeepingFound>> {
  const key = (of: string) => sql`${sql.ref(`${of}.partnership_id`)} = ${tx.partnershipId}
    and ${sql.ref(`${of}.family_id`)} = ${familyId} and ${sql.ref(`${of}.agency_id`)} = ${agencyId}`;
  const { rows } = await sql<Row>`
    select h.row_key, h.handling, h.set_at, h.version, h.decided_by,
           (select a.name from account a
             where a.partnership_id = ${tx.partnershipId} and a.id = h.decided_by) as decider,
           (select coalesce(jsonb_agg(jsonb_build_array(g.id, g.name) order by g.id), '[]')
              from row_named_agency n
              join agency g on g.partnership_id = n.partnership_id and g.id = n.named_agency_id
             where ${key('n')} and n.row_key = h.row_key) as named,
           (select coalesce(jsonb_agg(jsonb_build_array(a.id, a.name, n.reason) order by a.id), '[]')
              from row_not_for n
              join account a on a.partnership_id = n.partnership_id and a.id = n.account_id
             where ${key('n')} and n.row_key = h.row_key) as not_for
      from row_handling h
     where ${key('h')} and h.row_key = any(${[...rowKeys]}::text[])`.execute(tx.sql);
  return new Map(rows.map((row) => [row.row_key, tellKeeping(row)]));
}

function tellKeeping(found: Row): KeepingFound {
  // People’s order is made here: that of databases differs.
  const row = {
    ...found,
    named: found.named.toSorted(([, one], [, other]) => compareNames(one, other)),
    not_for: found.not_for.toSorted(([, one], [, other]) => compareNames(one, other)),
  };
  const notFor = row.not_for.flatMap(([id, , reason]) => {
    const accountId = readId<'account'>(id);
    return accountId === null ? [] : [{ accountId, reason }];
  });
  return {
    handling: row.handling,
    named: row.named.flatMap(([id]) => readId<'agency'>(id) ?? []),
    notFor: notFor.map(({ accountId }) => accountId),
    names: new Map([...row.named, ...row.not_for].map(([id, name]) => [id, name])),
    reasons: new Map(notFor.map(({ accountId, reason }) => [accountId, reason])),
    decided:
      row.decided_by === null
        ? null
        : {
            by: row.decider ?? 'Somebody whose account is gone',
            accountId: row.decided_by,
            at: row.set_at,
          },
    version: row.version + 1,
  };
}

const nothingNoted: KeepingFound = {
  ...openToAll,
  names: new Map(),
  reasons: new Map(),
  decided: null,
  version: 1,
};

interface RowsNamed extends RowsOfAgency {
  readonly named: readonly AgencyId[];
  readonly notFor: readonly NotFor[];
}

/** Notes who may read rows beside their agency, and who may not, in place of what was noted before. */
export async function nameForRows(
  tx: TenantTx,
  { familyId, agencyId, rowKeys, named, notFor }: RowsNamed,
): Promise<void> {
  const keys = sql`${[...rowKeys]}::text[]`;
  for (const table of ['row_named_agency', 'row_not_for'] as const) {
    await tx.sql
      .deleteFrom(table)
      .where('partnership_id', '=', tx.partnershipId)
      .where('family_id', '=', familyId)
      .where('agency_id', '=', agencyId)
      .where(sql<boolean>`row_key = any(${keys})`)
      .execute();
  }
  const rows = sql`select p.partnership_id, ${familyId}::uuid, ${agencyId}::uuid, r.row_key`;
  const of = sql`from partnership p, unnest(${keys}) as r (row_key)`;
  if (named.length > 0) {
    await sql`insert into row_named_agency (partnership_id, family_id, agency_id, row_key, named_agency_id)
      ${rows}, n.id ${of}, unnest(${[...named]}::uuid[]) as n (id)
       where p.partnership_id = ${tx.partnershipId}`.execute(tx.sql);
  }
  if (notFor.length > 0) {
    await sql`insert into row_not_for (partnership_id, family_id, agency_id, row_key, account_id, reason)
      ${rows}, n.id, n.reason ${of},
             unnest(${notFor.map(({ accountId }) => accountId)}::uuid[], ${notFor.map(({ reason }) => reason)}::text[]) as n (id, reason)
       where p.partnership_id = ${tx.partnershipId}`.execute(tx.sql);
  }
}
