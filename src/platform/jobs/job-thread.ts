import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { heapLimit } from '../heap-limit.ts';
import type { Platform } from '../platform.ts';
import { faultForLog } from './fault.ts';
import { handBack, handBackLate, handBackTried } from './hand-back.ts';
import { type BeatingHeart, startHeart } from './heart.ts';
import type { JobRunner } from './job-runner.ts';
import type { Lane } from './queue.ts';
import type { JobThreadSettings, ThreadIsTold, ThreadTells } from './thread-messages.ts';
import { makeTimeLimit, type TimeLimit } from './time-limit.ts';

export interface JobThreadOptions {
  readonly platform: Platform;
  readonly databaseUrl: string;
  /** The file that calls `runInThread` with the handlers. */
  readonly script: URL;
  /** Milliseconds after which a job is ended with its thread; 10 minutes for a file, 20 for a document, unless told. */
  readonly longestMs?: Readonly<Record<Lane, number>>;
}

const minute = 60_000;
/** Far beyond the largest file, and beyond the 15 minutes in which a document's own thread must have written it. */
const usualLongestMs = { files: 10 * minute, documents: 20 * minute };
/** Threads of their own, so that documents go on whatever a file does to its thread. */
const lanes = {
  files: { files: 2, documents: 0 },
  documents: { files: 0, documents: 1 },
} as const;
const alone = { files: { files: 1, documents: 0 }, documents: lanes.documents } as const;
/** Of a thread's own heap: the rows of two files, or of a document, fit in with room to spare. */
const resourceLimits = { maxOldGenerationSizeMb: heapLimit(4096) };
/** For a thread that is told to stop and still answers: so long to give back what it could not finish. */
const toGiveBackMs = 2000;
const beforeAnotherMs = 2000;

/**
 * Runs jobs in two threads of their own, one for files and one for documents, so that no file that is read keeps a page waiting.
 * One that takes all memory, or never ends, ends its thread and not the application: another is started, and what ended it
 * counts as tried.
 *
 * @throws Error when a thread does not start (run `sightline migrate`).
 */
export async function startJobThreads(options: JobThreadOptions): Promise<JobRunner> {
  const starting = await Promise.allSettled([keepThread(options, 'files'), keepThread(options, 'documents')]);
  const threads = starting.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = starting.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await Promise.all(threads.map((thread) => thread.stop({ waitMs: 0 })));
    throw failed.reason;
  }
  return {
    async stop(how) {
      await Promise.all(threads.map((thread) => thread.stop(how)));
    },
  };
}

/** Keeps a thread for one kind of jobs, and starts another whenever it has ended. */
async function keepThread(options: JobThreadOptions, lane: Lane): Promise<JobRunner> {
  const { platform } = options;
  let stopped: Promise<void> | null = null;
  let current = launch(options, lane, lanes[lane]);
  await current.started;
  let atOnce: JobThreadSettings['atOnce'] = lanes[lane];

  const keepRunning = async () => {
    while (stopped === null) {
      await current.ended;
      if (stopped !== null) return;
      platform.log.error({ lane }, 'the thread that runs jobs ended, and another is started');
      const { claims, wasLate } = await giveBackOf(platform, current);
      // Nobody can tell which of two has stopped a thread: from now on, until the next start, each has it for itself.
      if (claims > 1) atOnce = alone[lane];
      if (!wasLate) await pause(beforeAnotherMs, undefined, { ref: false });
      if (stopped !== null) return;
      current = launch(options, lane, atOnce);
      await current.started.catch((error: unknown) => platform.log.error(faultForLog(error), 'it did not'));
    }
  };
  void keepRunning();

  return {
    stop({ waitMs = 10_000 } = {}) {
      stopped ??= stop(platform, current, waitMs);
      return stopped;
    },
  };
}

/** Where a job took too long it alone has been tried; else each may have ended the thread. */
async function giveBackOf(platform: Platform, { heart, limit }: JobThread) {
  const claims = heart.claims();
  const late = claims.filter(limit.isLate);
  const others = claims.filter((claim) => !limit.isLate(claim));
  const giving =
    late.length === 0
      ? [handBackTried(platform, claims)]
      : [
          ...late.map((claim) => handBackLate(platform, claim)),
          ...others.map((claim) => handBack(platform, claim)),
        ];
  for (const given of await Promise.allSettled(giving)) {
    // The queue misses them by itself after a while.
    if (given.status === 'rejected') {
      platform.log.warn(faultForLog(given.reason), 'what a thread had under way could not be given back');
    }
  }
  return { claims: claims.length, wasLate: late.length > 0 };
}

interface JobThread {
  readonly worker: Worker;
  readonly heart: BeatingHeart;
  readonly limit: TimeLimit;
  /** Once it takes jobs. */
  readonly started: Promise<void>;
  /** Once it has given back what it had. */
  readonly stopped: Promise<void>;
  readonly ended: Promise<void>;
}

function launch(options: JobThreadOptions, lane: Lane, atOnce: JobThreadSettings['atOnce']): JobThread {
  const { platform, databaseUrl, script, longestMs = usualLongestMs } = options;
  const settings: JobThreadSettings = {
    databaseUrl,
    publicUrl: platform.publicUrl.href,
    key: platform.key,
    logLevel: platform.log.level,
    mostStoredBytes: platform.mostStoredBytes,
    atOnce,
  };
  const worker = new Worker(script, { workerData: settings, resourceLimits, execArgv: [] });
  const heart = startHeart(platform);
  const limit = makeTimeLimit(longestMs[lane], ({ jobId }) => {
    platform.log.error({ jobId, lane }, 'a job took too long, and its thread is ended');
    void worker.terminate();
  });
  const started = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  worker.on('message', (told: ThreadTells) => {
    if (told.kind === 'begun') {
      for (const one of [heart, limit]) one.begin(told.claim);
      worker.postMessage({ kind: 'heard', claim: told.claim } satisfies ThreadIsTold);
    }
    if (told.kind === 'ended') for (const one of [heart, limit]) one.end(told.claim);
    if (told.kind === 'started') started.resolve();
    if (told.kind === 'stopped') stopped.resolve();
  });
  worker.on('error', (error: unknown) => {
    platform.log.error(faultForLog(error), 'the thread that runs jobs broke');
    started.reject(error);
  });
  worker.on('exit', () => {
    heart.stop();
    limit.stop();
    started.reject(new Error('the thread that runs jobs ended before it began'));
    ended.resolve();
  });
  return { worker, heart, limit, started: started.promise, stopped: stopped.promise, ended: ended.promise };
}

/** Ends the thread, whatever it does: what it had not finished is given back for it. */
async function stop(platform: Platform, thread: JobThread, waitMs: number): Promise<void> {
  thread.worker.postMessage({ kind: 'stop', waitMs } satisfies ThreadIsTold);
  const patience = new AbortController();
  const long = pause(waitMs + toGiveBackMs, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([thread.stopped, thread.ended, long]);
  patience.abort();
  await thread.worker.terminate();
  await Promise.allSettled(thread.heart.claims().map((claim) => handBack(platform, claim)));
}
