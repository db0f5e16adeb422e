import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import { isHeldAs, isHeldBack } from './is-held.ts';
import type { RowsOfAgency } from './row-keeping.ts';

type OfAgency = Omit<RowsOfAgency, 'rowKeys'>;

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
 * holds back what it may be, in any file. A row that stands nowhere is as it was, but for one that was found with other words (`forgetFound`).
 */
export async function forgetCopies(tx: TenantTx, of: OfAgency): Promise<void> {
  const { familyId, agencyId } = of;
  await sql`
    update row_handling h set times = counted.times
      from (${timesOf(tx, of)}) as counted
     where h.partnership_id = ${tx.partnershipId} and h.family_id = ${familyId} and h.agency_id = ${agencyId}
       and h.row_key = counted.row_key and h.times > counted.times
       and not ${isAnyHeld(tx, of)} and not ${isAnyHeldWaiting(tx, of)}`.execute(tx.sql);
}

/**
 * A row that a person decided of and that stands nowhere is missing no longer (`times` is 0) once its entry stands with other words, and a person
 * has decided of those: while they keep them from others, or since they took its place. Not as long as any row of the chronology waits for a
 * decision, since that may be it after all; nor any of a file that is not in the chronology yet, unless the other words are kept, and so hold what
 * they hold, and it stood once. Where it stood more often, only after it was decided of what waited, as of copies. What is noted of it stays.
 *
 * @param wereHeld whether it has just been decided of what waited.
 */
export async function forgetFound(tx: TenantTx, of: OfAgency, wereHeld: boolean): Promise<void> {
  const own = (row: string) => sql`${sql.ref(`${row}.partnership_id`)} = ${tx.partnershipId}
    and ${sql.ref(`${row}.family_id`)} = ${of.familyId} and ${sql.ref(`${row}.agency_id`)} = ${of.agencyId}`;
  // An entry that left, and came back with its file, may go by another id: then it is known by what it said when it left.
  const wordings = sql.join(
    [
      sql`select entry_id, row_key from entry_version v where ${own('v')}`,
      sql`select id, row_key from entry e where ${own('e')}`,
      sql`select entry_id, row_key from gone_entry g where ${own('g')}`,
    ],
    sql` union `,
  );
  await sql`
    with said (entry_id, row_key) as (${wordings}),
         found as (
           select former.row_key, bool_or(n.kept) as kept
             from entry_version former
             join said using (entry_id)
             join row_handling h on ${own('h')} and h.row_key = said.row_key and h.decided_by is not null
             cross join lateral (select h.handling <> 'core-group' or exists (
               select from row_not_for n where ${own('n')} and n.row_key = h.row_key) as kept) n
            where ${own('former')} and former.row_key not like ${typedKeyPattern} and said.row_key <> former.row_key
              and (n.kept or h.set_at >= former.until_at)
              and exists (select from entry e where ${own('e')} and e.row_key = said.row_key)
            group by former.row_key)
    update row_handling h set times = 0
      from found
     where ${own('h')} and h.row_key = found.row_key and h.times > 0 and h.decided_by is not null
       and (h.times = 1 or ${wereHeld})
       and not exists (select from entry e where ${own('e')} and e.row_key = h.row_key)
       and not exists (select from set_aside_row s where ${own('s')} and s.row_key = h.row_key)
       and not ${isAnyHeld(tx, of)} and (h.times = 1 and found.kept or not ${isAnyHeldWaiting(tx, of)})`.execute(
    tx.sql,
  );
}

/** Whether any row of the agency’s files in the family’s chronology waits for a decision, also one that was set aside. */
function isAnyHeld(tx: TenantTx, { familyId, agencyId }: OfAgency): RawBuilder<SqlBool> {
  return sql`(exists (select from entry
                      where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
                        and entry.agency_id = ${agencyId} and entry.row_key not like ${typedKeyPattern} and ${isHeldBack(tx)})
    or exists (select from set_aside_row r
                 join row_handling w using (partnership_id, family_id, agency_id, row_key)
                where r.partnership_id = ${tx.partnershipId} and r.family_id = ${familyId}
                  and r.agency_id = ${agencyId} and w.decided_by is null and not w.by_kind
                  and ${isHeldAs(tx, 'r')}))`;
}

/** Whether any row of a file that is not in the chronology yet would wait, were it put in. */
function isAnyHeldWaiting(tx: TenantTx, { familyId, agencyId }: OfAgency): RawBuilder<SqlBool> {
  return sql`exists (select from draft_row
                      where draft_row.partnership_id = ${tx.partnershipId} and draft_row.family_id = ${familyId}
                        and draft_row.agency_id = ${agencyId} and draft_row.handling <> 'core-group' and not draft_row.by_kind
                        and draft_row.change is distinct from 'same')`;
}

function timesOf(tx: TenantTx, { familyId, agencyId }: OfAgency) {
  const rowsOf = (
    table: 'entry' | 'set_aside_row',
  ) => sql`select row_key, submission_id from ${sql.table(table)}
    where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}`;
  return sql`select row_key, max(times)::integer as times
    from (select row_key, count(*) as times from (${rowsOf('entry')} union all ${rowsOf('set_aside_row')}) r
           group by row_key, submission_id) of_file
   group by row_key`;
}
