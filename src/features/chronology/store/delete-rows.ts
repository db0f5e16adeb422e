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

/** Takes submissions’ rows away with their file. From whom any of them is kept stays noted. */
export async function deleteRows(
  tx: TenantTx,
  { of: ids }: Pick<RowsToDelete, 'of'>,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await keepHandling(tx, ids, now);
  await deleteNotedRows(tx, { of: ids });
}

/** Takes submissions’ rows away of which it was noted in this transaction from whom they are kept (`keepHandling`): before they are written again. */
export async function deleteNotedRows(tx: TenantTx, { of: ids, goOn = [] }: RowsToDelete): Promise<void> {
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
