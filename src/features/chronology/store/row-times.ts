import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import { isHeldAs, isHeldBack } from './is-held.ts';
import type { RowsOfAgency } from './row-keeping.ts';

/** By row key: how often a row of the agency stands in one of its files of the family, where it stands most often. */
export async function countAlike(
  tx: TenantTx,
  { familyId, agencyId, rowKeys }: RowsOfAgency,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ row_key: string; times: number }>`
    select row_key, times from (${timesOf(tx, { familyId, agencyId })}) as counted
     where row_key = any(${[...rowKeys]}::text[])`.execute(tx.sql);
  return new Map(rows.map(({ row_key, times }) => [row_key, times]));
}

/** Whether any of these rows is of a file, and waits for a person to decide who may read it. */
export async function areHeld(tx: TenantTx, { familyId, agencyId, rowKeys }: RowsOfAgency): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from entry
                    where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
                      and entry.agency_id = ${agencyId} and entry.row_key = any(${[...rowKeys]}::text[])
                      and entry.row_key not like ${typedKeyPattern} and ${isHeldBack(tx)}) as held`.execute(
    tx.sql,
  );
  return rows[0]?.held ?? false;
}

/**
 * How often rows stand is noted anew, after it was decided of what waited and once no row of a file of the agency waits any more, be its file in
 * the chronology or not: whatever a copy that left may have become, somebody has decided of it. Until then a row that stood twice and stands once
 * holds back what it may be, in any file. A row that stands nowhere is as it was.
 */
export async function forgetCopies(
  tx: TenantTx,
  { familyId, agencyId }: Omit<RowsOfAgency, 'rowKeys'>,
): Promise<void> {
  await sql`
    update row_handling h set times = counted.times
      from (${timesOf(tx, { familyId, agencyId })}) as counted
     where h.partnership_id = ${tx.partnershipId} and h.family_id = ${familyId} and h.agency_id = ${agencyId}
       and h.row_key = counted.row_key and h.times > counted.times
       and not exists (select from entry
                        where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
                          and entry.agency_id = ${agencyId} and entry.row_key not like ${typedKeyPattern} and ${isHeldBack(tx)})
       and not exists (select from draft_row
                        where draft_row.partnership_id = ${tx.partnershipId} and draft_row.family_id = ${familyId}
                          and draft_row.agency_id = ${agencyId} and draft_row.handling <> 'core-group' and not draft_row.by_kind
                          and draft_row.change is distinct from 'same')
       and not exists (select from set_aside_row r
                         join row_handling w using (partnership_id, family_id, agency_id, row_key)
                        where r.partnership_id = ${tx.partnershipId} and r.family_id = ${familyId}
                          and r.agency_id = ${agencyId} and w.decided_by is null and not w.by_kind
                          and ${isHeldAs(tx, 'r')})`.execute(tx.sql);
}

function timesOf(tx: TenantTx, { familyId, agencyId }: Omit<RowsOfAgency, 'rowKeys'>) {
  const rowsOf = (
    table: 'entry' | 'set_aside_row',
  ) => sql`select row_key, submission_id from ${sql.table(table)}
    where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}`;
  return sql`select row_key, max(times)::integer as times
    from (select row_key, count(*) as times from (${rowsOf('entry')} union all ${rowsOf('set_aside_row')}) r
           group by row_key, submission_id) of_file
   group by row_key`;
}
