import type { TenantTx } from '../../../platform/database/transact.ts';
import type { JobId } from '../../../shared/ids.ts';

/** The name of the chronology file that a job reads, as it was sent. Null where it reads none. */
export async function findFileOfJob(tx: TenantTx, jobId: JobId): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('submission')
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .select('file.name')
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.job_id', '=', jobId)
    .executeTakeFirst();
  return row?.name ?? null;
}
