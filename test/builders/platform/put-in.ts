import { basename } from 'node:path';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../../src/features/chronology/operations/read-submission.ts';
import { sendChronology } from '../../../src/features/chronology/operations/send-chronology.ts';
import { putIn, submitChronology } from '../../../src/features/chronology/operations/submit-chronology.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { AgencyId, FamilyId } from '../../../src/shared/ids.ts';
import { insteadOfAll } from './family.ts';
import { runJobNow } from './run-job-now.ts';

/**
 * Sends a file instead of everything that an agency has, and puts it in as its author does once it is read: a row that is like one
 * of before is that entry, worded otherwise.
 */
export async function putInInsteadOfAll(
  platform: Platform,
  actor: PersonActor,
  {
    familyId,
    agencyId,
    path,
  }: { readonly familyId: FamilyId; readonly agencyId: AgencyId; readonly path: string },
): Promise<void> {
  const place = await insteadOfAll(platform, actor, familyId, agencyId);
  const files = [{ name: basename(path), path }];
  const { sent } = await sendChronology(platform, actor, { familyId, agencyId, files, place });
  for (const { submissionId, jobId } of sent) {
    await runJobNow(platform, actor.partnershipId, jobId, readSentFile);
    const asked = { familyId, submissionId, filter: 'all', from: null } as const;
    const { version } = await readSubmission(platform, actor, asked);
    const submitting = await submitChronology(platform, actor, { familyId, submissionId, version });
    await runJobNow(platform, actor.partnershipId, submitting.jobId, putIn);
  }
}
