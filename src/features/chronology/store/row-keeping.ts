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
  readonly handling: Handling;
  readonly set_at: Date;
  readonly version: number;
  readonly decided_by: AccountId | null;
  readonly decider: string | null;
  readonly named: readonly (readonly [id: string, name: string])[];
  readonly not_for: readonly (readonly [id: string, name: string, reason: string])[];
}

/** What is noted of a row; that it is open to all where nothing is. One statement. */
export async function findKeeping(
  tx: TenantTx,
  { familyId, agencyId, rowKey }: RowOfAgency,
): Promise<KeepingFound> {
  const key = (of: string) => sql`${sql.ref(`${of}.partnership_id`)} = ${tx.partnershipId}
    and ${sql.ref(`${of}.family_id`)} = ${familyId} and ${sql.ref(`${of}.agency_id`)} = ${agencyId}
    and ${sql.ref(`${of}.row_key`)} = ${rowKey}`;
  const { rows } = await sql<Row>`
    select h.handling, h.set_at, h.version, h.decided_by,
           (select a.name from account a
             where a.partnership_id = ${tx.partnershipId} and a.id = h.decided_by) as decider,
           (select coalesce(jsonb_agg(jsonb_build_array(g.id, g.name) order by g.id), '[]')
              from row_named_agency n
              join agency g on g.partnership_id = n.partnership_id and g.id = n.named_agency_id
             where ${key('n')}) as named,
           (select coalesce(jsonb_agg(jsonb_build_array(a.id, a.name, n.reason) order by a.id), '[]')
              from row_not_for n
              join account a on a.partnership_id = n.partnership_id and a.id = n.account_id
             where ${key('n')}) as not_for
      from row_handling h
     where ${key('h')}`.execute(tx.sql);
  const [found] = rows;
  if (found === undefined) return nothingNoted;
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

interface KeyColumns {
  readonly partnership_id: TenantTx['partnershipId'];
  readonly family_id: FamilyId;
  readonly agency_id: AgencyId;
  readonly row_key: string;
}

/** Notes who may read a row beside its agency, and who may not, in place of what was noted before. */
export async function nameForRow(
  tx: TenantTx,
  key: KeyColumns,
  { named, notFor }: { readonly named: readonly AgencyId[]; readonly notFor: readonly NotFor[] },
): Promise<void> {
  for (const table of ['row_named_agency', 'row_not_for'] as const) {
    await tx.sql
      .deleteFrom(table)
      .where('partnership_id', '=', key.partnership_id)
      .where('family_id', '=', key.family_id)
      .where('agency_id', '=', key.agency_id)
      .where('row_key', '=', key.row_key)
      .execute();
  }
  if (named.length > 0) {
    const rows = named.map((named_agency_id) => ({ ...key, named_agency_id }));
    await tx.sql.insertInto('row_named_agency').values(rows).execute();
  }
  if (notFor.length > 0) {
    const rows = notFor.map(({ accountId, reason }) => ({ ...key, account_id: accountId, reason }));
    await tx.sql.insertInto('row_not_for').values(rows).execute();
  }
}
