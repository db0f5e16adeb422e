import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { putIn } from '../../../src/features/chronology/operations/submit-chronology.ts';
import { writeExport } from '../../../src/features/chronology/operations/write-export.ts';
import { writeOutline } from '../../../src/features/reviews/operations/write-outline.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import type { JobHandler } from '../../../src/platform/jobs/job-handler.ts';
import type { PartnershipId } from '../../../src/shared/ids.ts';
import { runJobNow } from './run-job-now.ts';
import type { TestPlatform } from './test-platform.ts';

const handlers: readonly JobHandler[] = [readSentFile, putIn, writeExport, writeOutline];

/** Runs, in the order in which they were asked for, the jobs of a partnership that nobody has begun. @throws Error where one fails. */
export async function runWaitingJobs(platform: TestPlatform, partnershipId: PartnershipId): Promise<void> {
  const waiting = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('job').select(['id', 'kind']).where('state', '=', 'waiting').orderBy('asked_at').execute(),
  );
  for (const { id, kind } of waiting) {
    const handler = handlers.find((one) => one.kind === kind);
    if (handler === undefined) throw new Error(`nobody here runs a job of the kind ${kind}`);
    const came = await runJobNow(platform, partnershipId, id, handler);
    if (came !== 'done') throw new Error(`the job ${kind} failed`);
  }
}
