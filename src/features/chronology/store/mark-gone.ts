import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { RowOfAgency } from './row-keeping.ts';
import type { EntryId } from './submission.ts';

/**
 * Before entries leave the chronology: with which file each goes is noted, with which it came first, and from whom it was kept, so that whoever might read it can be
 * told that it is gone, and what was done with it, and nobody else learns that it was there. As strictly as can be where it was not for
 * somebody by name. What comes back under its id is told as it stands.
 *
 * @param leaving which entries leave: a condition on `entry`.
 */
export async function markGone(tx: TenantTx, leaving: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into gone_entry (partnership_id, family_id, entry_id, submission_id, first_submission_id, agency_id, row_key,
      handling)
    select entry.partnership_id, entry.family_id, entry.id, entry.submission_id, entry.first_submission_id, entry.agency_id,
           entry.row_key, ${strictly('entry')}
      from entry
     where entry.partnership_id = ${tx.partnershipId} and ${leaving}
    on conflict on constraint gone_entry_key do update
       set submission_id = excluded.submission_id, first_submission_id = excluded.first_submission_id, agency_id = excluded.agency_id, row_key = excluded.row_key,
           handling = excluded.handling`.execute(tx.sql);
}

/**
 * Before what is noted of rows goes with them for good: of entries that were one of them, and left, the key goes too, by which a guess at
 * what it said could be tried. From whom they are kept is then what holds now.
 */
export async function forgetRowsOfGone(
  tx: TenantTx,
  { familyId, agencyId }: Pick<RowOfAgency, 'familyId' | 'agencyId'>,
  { rowKeys, entries }: { readonly rowKeys: readonly string[]; readonly entries: readonly EntryId[] },
): Promise<void> {
  await sql`
    update gone_entry
       set row_key = null,
           handling = coalesce((select ${strictly('h')} from row_handling h
                                 where h.partnership_id = ${tx.partnershipId} and h.family_id = ${familyId}
                                   and h.agency_id = ${agencyId} and h.row_key = gone_entry.row_key), handling)
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
       and (row_key = any(${[...rowKeys]}::text[]) or entry_id = any(${[...entries]}::uuid[]))`.execute(
    tx.sql,
  );
}

/** The handling of a row; of one that is not for somebody by name the strictest, since names are not kept beside it. */
function strictly(row: 'entry' | 'h'): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql`case when exists (
    select from row_not_for noted
     where noted.partnership_id = ${of('partnership_id')} and noted.family_id = ${of('family_id')}
       and noted.agency_id = ${of('agency_id')} and noted.row_key = ${of('row_key')})
    then 'originator' else ${of('handling')} end`;
}
