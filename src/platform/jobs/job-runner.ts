import { setTimeout as pause } from 'node:timers/promises';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { readId } from '../../shared/ids.ts';
import { transact, transactLocal } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import type { JobPayload } from './enqueue-job.ts';
import { faultForLog, unnamedError } from './fault.ts';
import type { JobHandler } from './job-handler.ts';
import { queueLostJobs } from './job-row.ts';
import { givenUpQueue, jobQueue } from './queue.ts';
import { type Claim, failForGood, giveBack, type RunContext, runJob } from './run-job.ts';

export interface JobRunnerOptions {
  readonly platform: Platform;
  readonly handlers: readonly JobHandler[];
  /** Jobs at once in this process; 2 unless told. */
  readonly atOnce?: number;
  /** Milliseconds between looks into the queue; 500 unless told. */
  readonly pollEvery?: number;
  /** Seconds between looks for jobs that nobody was heard of; 5 unless told, at least 1. */
  readonly superviseEvery?: number;
  /** Milliseconds between two writings of one job's progress; 500 unless told. */
  readonly progressEvery?: number;
}

export interface JobRunner {
  /**
   * Takes no more jobs, waits so many milliseconds (10 seconds unless told) for those that run, and gives back the rest:
   * they are begun again elsewhere, or at the next start.
   */
  stop(options?: { readonly waitMs?: number }): Promise<void>;
}

/**
 * Runs jobs as they come, a few at once. Several processes may do so on one database: each job is run by one of them, and
 * taken up by another when that one is not heard of any more. It needs no rights but those of `sightline_app`.
 *
 * @throws AppError `database-away`; Error when the queue's schema is not that of this program (run `sightline migrate`).
 */
export async function startJobRunner(options: JobRunnerOptions): Promise<JobRunner> {
  const { platform, atOnce = 2, pollEvery = 500 } = options;
  const boss = openQueue(platform, options.superviseEvery ?? 5);
  await boss.start();
  const context: RunContext = {
    platform,
    boss,
    handlers: new Map(options.handlers.map((handler) => [handler.kind, handler])),
    progressEveryMs: options.progressEvery ?? 500,
  };
  await queueAllLost(platform);
  const stopping = new AbortController();
  const running = new Map<Claim, Promise<void>>();
  const looking = [
    keepLooking(context, stopping.signal, pollEvery, () => takeJobs(context, running, atOnce)),
    keepLooking(context, stopping.signal, pollEvery * 4, () => tellGivenUp(context)),
  ];
  return {
    async stop({ waitMs = 10_000 } = {}) {
      stopping.abort();
      await Promise.all(looking);
      const waiting = new AbortController();
      const patience = pause(waitMs, undefined, { signal: waiting.signal }).catch(() => undefined);
      await Promise.race([Promise.all(running.values()), patience]);
      waiting.abort();
      await Promise.allSettled([...running.keys()].map((claim) => giveBack(context, claim)));
      await boss.stop({ graceful: false, close: false });
    },
  };
}

/** pg-boss on the program's own pool, without whatever only the owner may do. */
function openQueue(platform: Platform, superviseEvery: number): PgBoss {
  const { pool } = platform.database;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values === undefined ? undefined : [...values]) },
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    supervise: true,
    superviseIntervalSeconds: superviseEvery,
    monitorIntervalSeconds: superviseEvery,
    maintenanceIntervalSeconds: 3600,
  });
  boss.on('error', (error) => platform.log.warn(faultForLog(error), 'the queue of jobs went wrong'));
  return boss;
}

/** Looks again and again, at once when it found something; a database that is away is asked less often. */
async function keepLooking(
  { platform }: RunContext,
  stopping: AbortSignal,
  everyMs: number,
  look: () => Promise<'again' | 'wait'>,
): Promise<void> {
  while (!stopping.aborted) {
    let wait = everyMs;
    try {
      if ((await look()) === 'again') wait = 0;
    } catch (error) {
      platform.log.warn(faultForLog(error), 'jobs could not be looked for');
      wait = everyMs * 4;
    }
    await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
  }
}

async function takeJobs(
  context: RunContext,
  running: Map<Claim, Promise<void>>,
  atOnce: number,
): Promise<'again' | 'wait'> {
  const free = atOnce - running.size;
  if (free <= 0) return 'wait';
  for (const claim of await takeFrom(context, jobQueue, free)) {
    running.set(
      claim,
      runJob(context, claim).finally(() => running.delete(claim)),
    );
  }
  return 'wait';
}

/** Jobs that were cut off on their last try: nobody was left to say so. */
async function tellGivenUp(context: RunContext): Promise<'again' | 'wait'> {
  const claims = await takeFrom(context, givenUpQueue, 10);
  for (const claim of claims) await failForGood(context, claim, unnamedError(claim.jobId));
  return claims.length > 0 ? 'again' : 'wait';
}

async function takeFrom({ boss }: RunContext, queue: string, most: number): Promise<readonly Claim[]> {
  const jobs = await boss.fetch<JobPayload>(queue, { batchSize: most, includeMetadata: true });
  const claims = jobs.map((job) => ({ job, claim: readClaim(queue, job) }));
  for (const { job, claim } of claims) if (claim === null) await boss.complete(queue, job);
  return claims.flatMap(({ claim }) => (claim === null ? [] : [claim]));
}

function readClaim(queue: string, job: JobWithMetadata<JobPayload>): Claim | null {
  const partnershipId = readId<'partnership'>(job.data.partnershipId);
  const jobId = readId<'job'>(job.data.jobId);
  if (partnershipId === null || jobId === null) return null;
  const { id, retryCount, retryLimit } = job;
  return { queue, id, retryCount, retryLimit, partnershipId, jobId };
}

async function queueAllLost({ database, log }: Platform): Promise<void> {
  const tenants = await transactLocal(database, ({ sql }) =>
    sql.selectFrom('tenant').select('partnership_id').execute(),
  );
  for (const { partnership_id } of tenants) {
    const count = await transact(database, partnership_id, queueLostJobs);
    if (count > 0) log.info({ partnership: partnership_id, count }, 'jobs were put back into the queue');
  }
}
