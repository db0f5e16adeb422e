import { fromKysely, type PgBoss } from 'pg-boss';
import { type SystemActor, systemActor } from '../access/actor.ts';
import { performAsSystem } from '../access/perform.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';
import type { Claim } from './claim.ts';
import { faultForLog, isTold, toldError, unnamedError } from './fault.ts';
import type { Heart } from './heart.ts';
import type { JobHandler } from './job-handler.ts';
import { makeProgressWriter } from './job-progress.ts';
import {
  type BegunJob,
  beginJob,
  endJob,
  failJob,
  type JobError,
  putJobBack,
  writeProgress,
} from './job-row.ts';

export interface RunContext {
  readonly platform: Platform;
  readonly boss: PgBoss;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  readonly heart: Heart;
  readonly progressEveryMs: number;
}

/** Somebody else has taken the job up meanwhile, and what this try did is undone. */
class ClaimLost extends Error {}

/** Runs one job to its end, whichever it is. Never throws: what cannot even be recorded is taken up again by itself. */
export async function runJob(context: RunContext, claim: Claim): Promise<void> {
  const { platform } = context;
  await context.heart.begin(claim);
  try {
    const job = await transact(platform.database, claim.partnershipId, (tx) =>
      beginJob(tx, claim.jobId, platform.now()),
    );
    if (job === null) await context.boss.complete(claim.queue, claim);
    else await runBegun(context, claim, job);
  } catch (error) {
    if (!(error instanceof ClaimLost)) {
      platform.log.error({ jobId: claim.jobId, ...faultForLog(error) }, 'a job could not be settled');
    }
  } finally {
    context.heart.end(claim);
  }
}

async function runBegun(context: RunContext, claim: Claim, job: BegunJob): Promise<void> {
  try {
    await doJob(context, claim, job);
  } catch (error) {
    if (error instanceof ClaimLost) throw error;
    if (isTold(error)) return failForGood(context, claim, toldError(error));
    const reference = newId();
    context.platform.log.error(
      { jobId: claim.jobId, kind: job.kind, try: claim.retryCount + 1, reference, ...faultForLog(error) },
      'a job went wrong',
    );
    if (claim.retryCount >= claim.retryLimit) return failForGood(context, claim, unnamedError(reference));
    await giveBack(context, claim);
  }
}

async function doJob({ platform, boss, handlers, progressEveryMs }: RunContext, claim: Claim, job: BegunJob) {
  const handler = handlers.get(job.kind);
  // A newer program may have asked for it: another process will know the kind.
  if (handler === undefined) throw new Error(`no handler for jobs of the kind ${job.kind}`);
  const actor = actorOf(claim, job.kind);
  const progress = makeProgressWriter(
    (told) => transact(platform.database, claim.partnershipId, (tx) => writeProgress(tx, claim.jobId, told)),
    progressEveryMs,
  );
  try {
    const effect = await handler.run(platform, actor, job, progress.tell);
    await progress.close();
    await performAsSystem(platform, actor, async (tx, now) => {
      const done = await effect(tx, now);
      // The queue's row before the job's own, as wherever both are changed: nobody waits for each other.
      await settle(boss.complete(claim.queue, claim, null, { db: fromKysely(tx.sql) }));
      await endJob(tx, claim.jobId, now);
      return done;
    });
  } finally {
    await progress.close();
  }
}

/** Puts a job back, to be tried again after a while: that was one of its tries. */
async function giveBack({ platform, boss }: RunContext, claim: Claim): Promise<void> {
  await transact(platform.database, claim.partnershipId, async (tx) => {
    await settle(boss.fail(claim.queue, claim, null, { db: fromKysely(tx.sql) }));
    await putJobBack(tx, claim.jobId);
  });
}

/** Marks a job as failed, with what its kind does then, in one transaction with the queue. */
export async function failForGood(
  { platform, boss, handlers }: RunContext,
  claim: Claim,
  error: JobError,
): Promise<void> {
  const work = performAsSystem(platform, actorOf(claim, 'failed'), async (tx, now) => {
    await settle(boss.complete(claim.queue, claim, null, { db: fromKysely(tx.sql) }));
    const job = await failJob(tx, claim.jobId, error, now);
    if (job === null) throw new ClaimLost();
    await handlers.get(job.kind)?.onFailed?.(tx, job, now);
    return {
      value: undefined,
      audit: {
        event: 'job-failed',
        object: { kind: 'job', id: job.id },
        detail: { kind: job.kind, code: error.code },
      },
    };
  });
  try {
    await work;
  } catch (cause) {
    if (!(cause instanceof ClaimLost)) throw cause;
    // It has ended otherwise: only the queue's own entry is left, if anything is.
    await boss.complete(claim.queue, claim);
  }
}

async function settle(settling: Promise<object>): Promise<void> {
  const answer = await settling;
  if (!('affected' in answer) || answer.affected !== 1) throw new ClaimLost();
}

function actorOf(claim: Claim, kind: string): SystemActor {
  return systemActor(claim.partnershipId, `job: ${kind}`, claim.jobId);
}
