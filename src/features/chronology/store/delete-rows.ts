import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { markGone } from './mark-gone.ts';
import { keepHandling } from './row-handling.ts';
import type { SubmissionId } from './submission.ts';

/** Takes submissions' rows away: before they are written again, or with the file. From whom any of them is kept stays noted. */
export async function deleteRows(tx: TenantTx, ids: readonly SubmissionId[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await keepHandling(tx, ids, now);
  await markGone(tx, sql`entry.submission_id = any(${[...ids]}::uuid[])`);
  for (const table of ['entry', 'set_aside_row', 'draft_row'] as const) {
    await tx.sql
      .deleteFrom(table)
      .where('partnership_id', '=', tx.partnershipId)
      .where('submission_id', 'in', ids)
      .execute();
  }
}
