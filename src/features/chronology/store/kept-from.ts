import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import { type Handling, type Keeping, openToAll } from '../domain/handling.ts';
import { purgedKeyOf } from '../domain/row-digest.ts';
import { readEntryIdKey } from './kept-entries.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/** From whom a row of an agency is kept, and when it was taken from whom who could read it before. */
export interface RowKept extends Keeping {
  readonly agencyId: AgencyId;
  readonly takenFrom: Readonly<Record<string, string>>;
}

/** What is noted of rows, one for each; that a row is open to all where nothing is. */
export async function listKept(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
  rowKeys: readonly string[],
): Promise<readonly RowKept[]> {
  const named = (table: string, column: string) => sql`array(
    select ${sql.ref(`n.${column}`)}::text from ${sql.table(table)} n
     where n.partnership_id = ${tx.partnershipId} and n.family_id = h.family_id
       and n.agency_id = h.agency_id and n.row_key = h.row_key)`;
  const { rows } = await sql<{
    row_key: string;
    handling: Handling;
    taken_from: Readonly<Record<string, string>>;
    named: readonly AgencyId[];
    not_for: readonly AccountId[];
  }>`
    select h.row_key, h.handling, h.taken_from, ${named('row_named_agency', 'named_agency_id')} as named,
           ${named('row_not_for', 'account_id')} as not_for
      from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = ${familyId} and h.agency_id = ${agencyId}
       and h.row_key = any(${[...rowKeys]}::text[])`.execute(tx.sql);
  const noted = new Map(rows.map((row) => [row.row_key, row]));
  return rowKeys.map((rowKey): RowKept => {
    const row = noted.get(rowKey);
    if (row === undefined) return { ...openToAll, agencyId, takenFrom: {} };
    const { handling, taken_from, not_for } = row;
    return { handling, named: row.named, notFor: not_for, agencyId, takenFrom: taken_from };
  });
}

/**
 * What is noted of rows that are removed for good stays, under keys that tell nothing of what they said: whoever could not read them is
 * told of the agency’s other rows as before, and does not learn by a number that these are gone.
 */
export async function keepForGone(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
  rowKeys: readonly string[],
): Promise<void> {
  const own = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}`;
  const key = await readEntryIdKey(tx);
  const { rows: noted } = await sql<{ row_key: string }>`
    select row_key from row_handling where ${own} and row_key = any(${[...rowKeys]}::text[])
    union
    select row_key from row_not_for where ${own} and row_key = any(${[...rowKeys]}::text[])`.execute(tx.sql);
  for (const { row_key: rowKey } of noted) {
    const gone = purgedKeyOf(key, rowKey);
    if (gone === rowKey) continue;
    for (const table of ['row_handling', 'row_named_agency', 'row_not_for'] as const) {
      await sql`delete from ${sql.table(table)} where ${own} and row_key = ${gone}`.execute(tx.sql);
      await sql`update ${sql.table(table)} set row_key = ${gone} where ${own} and row_key = ${rowKey}`.execute(
        tx.sql,
      );
    }
    // Why a row is not for somebody may tell what it said.
    await sql`update row_not_for set reason = 'Removed for good' where ${own} and row_key = ${gone}`.execute(
      tx.sql,
    );
  }
}
