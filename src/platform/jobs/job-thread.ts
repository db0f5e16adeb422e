import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { heapLimit } from '../heap-limit.ts';
import type { Platform } from '../platform.ts';
import { faultForLog } from './fault.ts';
import { handBack, handBackTried } from './hand-back.ts';
import { type BeatingHeart, startHeart } from './heart.ts';
import type { JobRunner } from './job-runner.ts';
import type { JobThreadSettings, ThreadIsTold, ThreadTells } from './thread-messages.ts';

export interface JobThreadOptions {
  readonly platform: Platform;
  readonly databaseUrl: string;
  /** The file that calls `runInThread` with the handlers. */
  readonly script: URL;
}

/** Of the thread's own heap: the rows of two files and of a document fit in with room to spare. */
const resourceLimits = { maxOldGenerationSizeMb: heapLimit(4096) };
/** For a thread that is told to stop and still answers: so long to give back what it could not finish. */
const toGiveBackMs = 2000;
const beforeAnotherMs = 2000;

/**
 * Runs jobs in a thread of their own, so that no file that is read keeps a page waiting, and one that takes all memory ends
 * the thread and not the application: another is started, and what was cut off counts as tried.
 *
 * @throws Error when the thread does not start (run `sightline migrate`).
 */
export async function startJobThread(options: JobThreadOptions): Promise<JobRunner> {
  const { platform } = options;
  let stopped: Promise<void> | null = null;
  let current = launch(options);
  await current.started;

  const keepRunning = async () => {
    while (stopped === null) {
      await current.ended;
      if (stopped !== null) return;
      platform.log.error('the thread that runs jobs ended, and another is started');
      await handBackTried(platform, current.heart.claims()).catch(() => undefined);
      await pause(beforeAnotherMs, undefined, { ref: false });
      if (stopped !== null) return;
      current = launch(options);
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

interface JobThread {
  readonly worker: Worker;
  readonly heart: BeatingHeart;
  /** Once it takes jobs. */
  readonly started: Promise<void>;
  /** Once it has given back what it had. */
  readonly stopped: Promise<void>;
  readonly ended: Promise<void>;
}

function launch({ platform, databaseUrl, script }: JobThreadOptions): JobThread {
  const settings: JobThreadSettings = {
    databaseUrl,
    publicUrl: platform.publicUrl.href,
    key: platform.key,
    logLevel: platform.log.level,
    mostStoredBytes: platform.mostStoredBytes,
  };
  const worker = new Worker(script, { workerData: settings, resourceLimits, execArgv: [] });
  const heart = startHeart(platform);
  const started = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  worker.on('message', (told: ThreadTells) => {
    if (told.kind === 'begun') heart.begin(told.claim);
    if (told.kind === 'ended') heart.end(told.claim);
    if (told.kind === 'started') started.resolve();
    if (told.kind === 'stopped') stopped.resolve();
  });
  worker.on('error', (error: unknown) => {
    platform.log.error(faultForLog(error), 'the thread that runs jobs broke');
    started.reject(error);
  });
  worker.on('exit', () => {
    heart.stop();
    started.reject(new Error('the thread that runs jobs ended before it began'));
    ended.resolve();
  });
  return { worker, heart, started: started.promise, stopped: stopped.promise, ended: ended.promise };
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
