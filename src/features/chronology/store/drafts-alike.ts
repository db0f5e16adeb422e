import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { rowKeyOf } from '../domain/row-key.ts';
import { releaseEntry, releaseSetAside } from './row-detail.ts';
import type { EntryId, SubmissionId } from './submission.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/**
 * Deletes every row that waits in a file of the agency and says one of these; gives the files. Rows that wait have no key of their
 * own: they are few, and made out one by one.
 */
export async function deleteDraftsAlike(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
  rowKeys: readonly string[],
): Promise<readonly SubmissionId[]> {
  const rows = await tx.sql
    .selectFrom('draft_row')
    .select(['submission_id', 'position', 'became', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .execute();
  const found = rows.filter(({ became, detail }) => {
    const { origin } = became === 'set-aside' ? releaseSetAside(detail).row : releaseEntry(detail).entry;
    return rowKeys.includes(rowKeyOf(origin));
  });
  for (const { submission_id, position } of found) {
    await tx.sql
      .deleteFrom('draft_row')
      .where('partnership_id', '=', tx.partnershipId)
      .where('submission_id', '=', submission_id)
      .where('position', '=', position)
      .execute();
  }
  return found.map(({ submission_id }) => submission_id);
}

/** Rows that wait and were compared with one of these entries, or with any that left since, tell no word of it any more: they are new. */
export async function forgetComparedWith(
  tx: TenantTx,
  familyId: FamilyId,
  entries: readonly EntryId[],
): Promise<void> {
  await sql`update draft_row set change = 'new', entry_id = null, differs = null, apart = false
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId}
       and entry_id is not null and (entry_id = any(${[...entries]}::uuid[]) or not exists (
         select from entry
          where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
            and entry.id = draft_row.entry_id))`.execute(tx.sql);
}
