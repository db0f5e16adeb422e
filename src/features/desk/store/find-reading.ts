import type { TenantTx } from '../../../platform/database/transact.ts';
import type { JobId } from '../../../shared/ids.ts';

/** What came of reading a chronology file. The feature `chronology` writes it. */
export interface ReadingDone {
  readonly refused: boolean;
  /** Whether the columns that somebody stated were not taken, since the file would have lost by them. */
  readonly kept: boolean;
}

/** Null where the job read no file, or another job has read it since. */
export async function findReading(tx: TenantTx, jobId: JobId): Promise<ReadingDone | null> {
  const row = await tx.sql
    .selectFrom('submission')
    .select(({ eb, ref }) => [
      'state',
      'proposed',
      eb
        .fn<string | null>('jsonb_extract_path_text', [
          ref('submission.account'),
          eb.val('refused'),
          eb.val('code'),
        ])
        .as('refused'),
    ])
    .where('partnership_id', '=', tx.partnershipId)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  if (row === undefined || row.state === 'reading') return null;
  return { refused: row.refused !== null, kept: row.proposed !== null };
}
