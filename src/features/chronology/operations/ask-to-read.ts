import type { TenantTx } from '../../../platform/database/transact.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue-job.ts';
import type { AccountId, FamilyId, JobId } from '../../../shared/ids.ts';
import type { SubmissionId } from '../store/submission.ts';
import { setJob } from '../store/write-submission.ts';

export const readSentFileKind = 'read-chronology';

/** Asks for the job that reads a submission, in the transaction that makes or changes it. */
export async function askToRead(
  tx: TenantTx,
  asker: { readonly accountId: AccountId | null },
  { id, familyId }: { readonly id: SubmissionId; readonly familyId: FamilyId },
  now: Date,
): Promise<JobId> {
  const asked = { kind: readSentFileKind, objectKind: 'submission', objectId: id };
  const jobId = await enqueueJob(tx, { ...asked, familyId, askedBy: asker.accountId }, now);
  await setJob(tx, id, jobId);
  return jobId;
}
