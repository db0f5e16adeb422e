import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { EntryId } from './submission.ts';

/** Keeps what entries of a family say now, before other words take their place. */
export async function insertVersions(
  tx: TenantTx,
  familyId: FamilyId,
  ids: readonly EntryId[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into entry_version (partnership_id, family_id, entry_id, number, submission_id, agency_id, handling,
      row_key, detail, until_at)
    select e.partnership_id, e.family_id, e.id,
           1 + coalesce((select max(v.number) from entry_version v
                          where v.partnership_id = ${tx.partnershipId} and v.family_id = e.family_id and v.entry_id = e.id), 0),
           e.submission_id, e.agency_id, e.handling, e.row_key, e.detail, ${now}::timestamptz
      from entry e
     where e.partnership_id = ${tx.partnershipId} and e.family_id = ${familyId}
       and e.id = any(${[...ids]}::uuid[])`.execute(tx.sql);
}
