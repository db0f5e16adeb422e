import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { markGone } from './mark-gone.ts';
import { keepHandling } from './row-handling.ts';
import type { EntryId, SubmissionId } from './submission.ts';

/** The submissions whose rows leave, and which of their entries are written again at once under their ids: those go on. */
export interface RowsToDelete {
  readonly of: readonly SubmissionId[];
  readonly goOn?: readonly EntryId[];
}

/** Takes submissions' rows away: before they are written again, or with the file. From whom any of them is kept stays noted. */
export async function deleteRows(
  tx: TenantTx,
  { of: ids, goOn = [] }: RowsToDelete,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await keepHandling(tx, ids, now);
  const leaves = sql`entry.submission_id = any(${[...ids]}::uuid[])`;
  await markGone(tx, goOn.length === 0 ? leaves : sql`${leaves} and entry.id <> all(${[...goOn]}::uuid[])`);
  for (const table of ['entry', 'set_aside_row', 'draft_row'] as const) {
    await tx.sql
      .deleteFrom(table)
      .where('partnership_id', '=', tx.partnershipId)
      .where('submission_id', 'in', ids)
      .execute();
  }
}
