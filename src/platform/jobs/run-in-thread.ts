import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { openDatabase } from '../database/open-database.ts';
import type { Platform } from '../platform.ts';
import type { JobHandler } from './job-handler.ts';
import { startJobRunner } from './job-runner.ts';
import type { JobThreadSettings, ThreadIsTold, ThreadTells } from './thread-messages.ts';

/** Connections that jobs need: the effect and the progress of each, the looking, and one to spare. */
const poolSize = 6;

/** Runs jobs in the thread that calls it, which `startJobThread` started, until it is told to stop or is ended. */
export async function runInThread(handlers: readonly JobHandler[]): Promise<void> {
  const settings: JobThreadSettings = workerData;
  const platform = makePlatform(settings);
  const runner = await startJobRunner({
    platform,
    handlers,
    // Whoever started the thread beats for it: work that keeps the thread busy would silence a heart of its own.
    heart: {
      begin: (claim) => tell({ kind: 'begun', claim }),
      end: (claim) => tell({ kind: 'ended', claim }),
      stop: () => undefined,
    },
  });
  parentPort?.on('message', ({ waitMs }: ThreadIsTold) => {
    runner.stop({ waitMs }).then(
      () => tell({ kind: 'stopped' }),
      () => tell({ kind: 'stopped' }),
    );
  });
  tell({ kind: 'started' });
}

function tell(message: ThreadTells): void {
  parentPort?.postMessage(message);
}

function makePlatform(settings: JobThreadSettings): Platform {
  const { databaseUrl, publicUrl, key, logLevel, mostStoredBytes } = settings;
  const log = pino({ level: logLevel }, pino.destination(2));
  return {
    database: openDatabase({
      url: databaseUrl,
      poolSize,
      onIdleError: (error) =>
        log.warn({ code: 'code' in error ? error.code : 'unknown' }, 'a connection to the database broke'),
    }),
    now: () => new Date(),
    key,
    log,
    publicUrl: new URL(publicUrl),
    mostStoredBytes,
  };
}
