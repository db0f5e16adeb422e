import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { purgedKeyOf } from '../domain/row-digest.ts';
import { readEntryIdKey } from './kept-entries.ts';
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
           entry.row_key, ${strictly(tx)}
      from entry
     where entry.partnership_id = ${tx.partnershipId} and ${leaving}
    on conflict on constraint gone_entry_key do update
       set submission_id = excluded.submission_id, first_submission_id = excluded.first_submission_id, agency_id = excluded.agency_id, row_key = excluded.row_key,
           handling = excluded.handling`.execute(tx.sql);
}

/**
 * Before what is noted of rows goes with them for good: of entries that were one of them, and left, the key goes too, by which a guess at
 * what it said could be tried. In its place comes one that tells nothing (`purgedKeyOf`), with whom the row was not for and who was named
 * for it: from whom they were kept they stay kept, and everybody else is told that they are gone.
 */
export async function forgetRowsOfGone(
  tx: TenantTx,
  { familyId, agencyId }: Pick<RowOfAgency, 'familyId' | 'agencyId'>,
  { rowKeys, entries }: { readonly rowKeys: readonly string[]; readonly entries: readonly EntryId[] },
): Promise<void> {
  const own = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}`;
  const gone = sql`${own} and (row_key = any(${[...rowKeys]}::text[]) or entry_id = any(${[...entries]}::uuid[]))`;
  const { rows } = await sql<{ row_key: string }>`
    select distinct row_key from gone_entry where ${gone} and row_key is not null`.execute(tx.sql);
  const key = await readEntryIdKey(tx);
  const known = rows.map(({ row_key }) => row_key).filter((one) => purgedKeyOf(key, one) !== one);
  if (known.length === 0) return;
  const keys = sql`unnest(${known}::text[], ${known.map((one) => purgedKeyOf(key, one))}::text[]) as keys (was, is_now)`;
  await sql`
    insert into row_not_for (partnership_id, family_id, agency_id, row_key, account_id, reason)
    select partnership_id, family_id, agency_id, is_now, account_id, 'Removed for good'
      from row_not_for join ${keys} on was = row_key where ${own}
    on conflict on constraint row_not_for_key do nothing`.execute(tx.sql);
  await sql`
    insert into row_named_agency (partnership_id, family_id, agency_id, row_key, named_agency_id)
    select partnership_id, family_id, agency_id, is_now, named_agency_id
      from row_named_agency join ${keys} on was = row_key where ${own}
    on conflict on constraint row_named_agency_key do nothing`.execute(tx.sql);
  await sql`
    update gone_entry
       set row_key = is_now,
           handling = coalesce((select h.handling from row_handling h
                                 where h.partnership_id = ${tx.partnershipId} and h.family_id = ${familyId}
                                   and h.agency_id = ${agencyId} and h.row_key = was), handling)
      from ${keys}
     where ${gone} and row_key = was`.execute(tx.sql);
}

/** The handling of a row; of one that is not for somebody by name the strictest, since names are not kept beside it. */
const strictly = ({ partnershipId }: TenantTx) => sql`case when exists (
    select from row_not_for noted
     where noted.partnership_id = ${partnershipId} and noted.family_id = entry.family_id
       and noted.agency_id = entry.agency_id and noted.row_key = entry.row_key)
    then 'originator' else entry.handling end`;
