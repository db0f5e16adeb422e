import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId } from '../../../shared/ids.ts';
import { type Handling, handlings } from '../domain/handling.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import type { RowsOfAgency } from './row-keeping.ts';
import type { EntryId } from './submission.ts';
import { moveTellings, noteWritten } from './tellings.ts';
import { noteWordsOfOld } from './worded-as-then.ts';

/** Keeps what entries of a family say now, before other words take their place; of typed ones also about whom they are. */
export async function insertVersions(
  tx: TenantTx,
  familyId: FamilyId,
  ids: readonly EntryId[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  // First, as whoever looks for what entries tell does: else the two could wait for each other.
  await noteWritten(tx, familyId);
  await noteWordsOfOld(tx, familyId, ids);
  await sql`insert into entry_version (partnership_id, family_id, entry_id, number, submission_id, agency_id, handling,
      row_key, not_for_account_ids, detail, worded_since, until_at, child_ids)
    select e.partnership_id, e.family_id, e.id,
           1 + coalesce((select max(v.number) from entry_version v
                          where v.partnership_id = ${tx.partnershipId} and v.family_id = e.family_id and v.entry_id = e.id), 0),
           e.submission_id, e.agency_id,
           case when e.row_key like ${typedKeyPattern} and e.handling = 'named-agencies' then 'originator' else e.handling end,
           e.row_key, array(select n.account_id from row_not_for n
                             where n.partnership_id = ${tx.partnershipId} and n.family_id = e.family_id
                               and n.agency_id = e.agency_id and n.row_key = e.row_key order by n.account_id),
           e.detail, e.worded_since, ${now}::timestamptz,
           (select t.child_ids from typed_entry t
             where t.partnership_id = ${tx.partnershipId} and t.family_id = e.family_id and t.entry_id = e.id)
      from entry e
     where e.partnership_id = ${tx.partnershipId} and e.family_id = ${familyId}
       and e.id = any(${[...ids]}::uuid[])`.execute(tx.sql);
  await moveTellings(tx, familyId, ids);
}

interface RowsNarrowed extends RowsOfAgency {
  readonly handling: Handling;
  readonly notFor: readonly AccountId[];
}

/**
 * What rows said before is kept from whomever it is kept from now, where these are more: never from fewer, since words may have been
 * left out for the very reason that others may read the rest. The agencies that are named for a typed entry are named for its words of now.
 * Whom an entry is not for, by name, its former wordings are not for either, also when that is taken back.
 */
export async function narrowVersions(
  tx: TenantTx,
  { familyId, agencyId, rowKeys, handling, notFor }: RowsNarrowed,
): Promise<void> {
  const keys = sql`${[...rowKeys]}::text[]`;
  if (notFor.length > 0) {
    await sql`update entry_version
         set not_for_account_ids = array(select distinct unnest(not_for_account_ids || ${[...notFor]}::uuid[]))
       where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
         and row_key = any(${keys})`.execute(tx.sql);
  }
  const order = sql`${[...handlings]}::text[]`;
  await sql`update entry_version
       set handling = case when row_key like ${typedKeyPattern} and ${handling} = 'named-agencies' then 'originator' else ${handling} end
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
       and row_key = any(${keys}) and array_position(${order}, handling) < array_position(${order}, ${handling}::text)`.execute(
    tx.sql,
  );
}
