import type { Actor } from '../../../platform/access/actor.ts';
import { toldName } from '../../../platform/access/named-files.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { JobId } from '../../../shared/ids.ts';

/** The name of the chronology file that a job reads, as it was sent. Null where it reads none, or the actor is not told it. */
export async function findFileOfJob(
  tx: TenantTx,
  actor: Actor,
  jobId: JobId,
  now: Date,
): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('submission')
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .select(toldName(tx, actor, now).as('name'))
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.job_id', '=', jobId)
    .executeTakeFirst();
  return row?.name ?? null;
}
