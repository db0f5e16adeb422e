import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { transact, transactLocal } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import { type Claim, readClaim } from './claim.ts';
import type { JobPayload } from './enqueue-job.ts';
import { faultForLog, unnamedError } from './fault.ts';
import { handBack } from './hand-back.ts';
import { type Heart, startHeart } from './heart.ts';
import type { JobHandler } from './job-handler.ts';
import { queueLostJobs } from './job-row.ts';
import { givenUpQueue, type Lane, laneQueues } from './queue.ts';
import { failForGood, type RunContext, runJob } from './run-job.ts';
import { setRightTimes } from './set-right-times.ts';
import { makeTurns, type Turns } from './take-turns.ts';

export interface JobRunnerOptions {
  readonly platform: Platform;
  readonly handlers: readonly JobHandler[];
  /** Jobs at once of this runner: two files and one document unless told; 0 for none. Of one partnership, one of each anywhere. */
  readonly atOnce?: Readonly<Record<Lane, number>>;
  /** Says that jobs are still worked on, where something else than this runner does. */
  readonly heart?: Heart;
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
   * they are begun again elsewhere, or at the next start, with as many tries as they had.
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
  const { platform, atOnce = { files: 2, documents: 1 }, pollEvery = 500, superviseEvery = 5 } = options;
  const boss = openQueue(platform, superviseEvery);
  await boss.start();
  const heart = options.heart ?? startHeart(platform);
  const context: RunContext = {
    platform,
    boss,
    heart,
    handlers: new Map(options.handlers.map((handler) => [handler.kind, handler])),
    progressEveryMs: options.progressEvery ?? 500,
  };
  await queueAllLost(context);
  const stopping = new AbortController();
  const lanes = (['files', 'documents'] as const)
    .filter((lane) => atOnce[lane] > 0)
    .map((lane) => openLane(boss, lane, atOnce[lane]));
  const looking = [
    ...lanes.map((lane) =>
      keepLooking(context, stopping.signal, pollEvery, () => takeJobs(context, lane), lane),
    ),
    keepLooking(context, stopping.signal, pollEvery * 4, () => tellGivenUp(context)),
    keepLooking(context, stopping.signal, superviseEvery * 1000, () => setRightTimes(platform)),
  ];
  return {
    async stop({ waitMs = 10_000 } = {}) {
      stopping.abort();
      await Promise.all(looking);
      const waiting = new AbortController();
      const patience = pause(waitMs, undefined, { signal: waiting.signal }).catch(() => undefined);
      await Promise.race([Promise.all(lanes.flatMap(({ running }) => [...running.values()])), patience]);
      waiting.abort();
      const left = lanes.flatMap(({ running }) => [...running.keys()]);
      await Promise.allSettled(left.map((claim) => handBack(platform, claim)));
      heart.stop();
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

/** Looks again and again, at once when it found something or is nudged; a database that is away is asked less often. */
async function keepLooking(
  { platform }: RunContext,
  stopping: AbortSignal,
  everyMs: number,
  look: () => Promise<'again' | 'wait'>,
  nudged?: { readonly nudge: AbortController },
): Promise<void> {
  while (!stopping.aborted) {
    let wait = everyMs;
    try {
      if ((await look()) === 'again') wait = 0;
    } catch (error) {
      platform.log.warn(faultForLog(error), 'jobs could not be looked for');
      wait = everyMs * 4;
    }
    const signals = nudged === undefined ? [stopping] : [stopping, nudged.nudge.signal];
    await pause(wait, undefined, { signal: AbortSignal.any(signals) }).catch(() => undefined);
  }
}

/** One queue's jobs under way in this process. */
interface OpenLane {
  readonly queue: string;
  readonly turns: Turns;
  readonly atOnce: number;
  readonly running: Map<Claim, Promise<void>>;
  /** Let go when a job has ended: its partnership's next may begin. */
  nudge: AbortController;
}

function openLane(boss: PgBoss, lane: Lane, atOnce: number): OpenLane {
  const queue = laneQueues[lane];
  return { queue, turns: makeTurns(boss, queue), atOnce, running: new Map(), nudge: new AbortController() };
}

async function takeJobs(context: RunContext, lane: OpenLane): Promise<'again' | 'wait'> {
  const { queue, turns, atOnce, running } = lane;
  while (running.size < atOnce) {
    const job = await turns.take();
    if (job === null) return 'wait';
    const claim = readClaim(queue, job);
    if (claim === null) {
      await context.boss.complete(queue, job);
      continue;
    }
    running.set(
      claim,
      runJob(context, claim).finally(() => {
        running.delete(claim);
        lane.nudge.abort();
        lane.nudge = new AbortController();
      }),
    );
  }
  return 'wait';
}

/** Jobs that were cut off on their last try: nobody was left to say so. */
async function tellGivenUp(context: RunContext): Promise<'again' | 'wait'> {
  const jobs = await context.boss.fetch<JobPayload>(givenUpQueue, { batchSize: 10, includeMetadata: true });
  for (const job of jobs) {
    const claim = readClaim(givenUpQueue, job);
    if (claim === null) await context.boss.complete(givenUpQueue, job);
    else await failForGood(context, claim, unnamedError(claim.jobId));
  }
  return jobs.length > 0 ? 'again' : 'wait';
}

async function queueAllLost({ platform: { database, log }, handlers }: RunContext): Promise<void> {
  const lanes = new Map([...handlers.values()].map(({ kind, lane = 'files' }) => [kind, lane]));
  const tenants = await transactLocal(database, ({ sql }) =>
    sql.selectFrom('tenant').select('partnership_id').execute(),
  );
  for (const { partnership_id } of tenants) {
    const count = await transact(database, partnership_id, (tx) => queueLostJobs(tx, lanes));
    if (count > 0) log.info({ partnership: partnership_id, count }, 'jobs were put back into the queue');
  }
}
