import { sql } from 'kysely';
import { systemActor } from '../../../src/platform/access/actor.ts';
import { performAsSystem } from '../../../src/platform/access/perform.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import type { JobHandler } from '../../../src/platform/jobs/job-handler.ts';
import { beginJob, endJob, failJob } from '../../../src/platform/jobs/job-row.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { AppError } from '../../../src/shared/app-error.ts';
import type { JobId, PartnershipId } from '../../../src/shared/ids.ts';

/** Runs a job that was asked for, at once and without the queue, as the runner of jobs would: its error is kept with it. */
export async function runJobNow(
  platform: Platform,
  partnershipId: PartnershipId,
  jobId: JobId,
  handler: JobHandler,
): Promise<'done' | 'failed'> {
  const { job, inContext, finish } = await prepare(platform, partnershipId, jobId, handler);
  try {
    await (await finish())();
    return 'done';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await inContext(async (tx) => {
      await failJob(tx, jobId, { code: error.code, ...error.words }, platform.now());
      await handler.onFailed?.(tx, job, platform.now());
    });
    return 'failed';
  }
}

/** Runs a job up to the moment in which it writes what it has found; gives what lets it go on. Meanwhile somebody else can act. */
export async function runJobHalfway(
  platform: Platform,
  partnershipId: PartnershipId,
  jobId: JobId,
  handler: JobHandler,
): Promise<() => Promise<void>> {
  const { finish } = await prepare(platform, partnershipId, jobId, handler);
  return finish();
}

async function prepare(platform: Platform, partnershipId: PartnershipId, jobId: JobId, handler: JobHandler) {
  const actor = systemActor(partnershipId, `job: ${handler.kind}`, jobId);
  const inContext = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnershipId, work);
  const job = await inContext(async (tx) => {
    await sql`delete from pgboss.job where id = ${jobId}`.execute(tx.sql);
    return beginJob(tx, jobId, platform.now());
  });
  if (job === null) throw new Error('there is no such job to run');
  const finish = async () => {
    const effect = await handler.run(platform, actor, job, () => undefined);
    return () =>
      performAsSystem(platform, actor, async (tx, now) => {
        const done = await effect(tx, now);
        await endJob(tx, jobId, now);
        return done;
      });
  };
  return { job, inContext, finish };
}
