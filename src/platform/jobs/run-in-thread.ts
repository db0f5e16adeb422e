import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { openDatabase } from '../database/open-database.ts';
import type { Platform } from '../platform.ts';
import { keyOfClaim } from './claim.ts';
import type { Heart } from './heart.ts';
import type { JobHandler } from './job-handler.ts';
import { startJobRunner } from './job-runner.ts';
import type { JobThreadSettings, ThreadIsTold, ThreadTells } from './thread-messages.ts';

/** Connections that jobs need: the effect and the progress of each, the looking, and one to spare. */
const connectionsFor = ({ files, documents }: JobThreadSettings['atOnce']) => 2 * (files + documents) + 2;

/** Runs jobs in the thread that calls it, which `startJobThreads` started, until it is told to stop or is ended. */
export async function runInThread(handlers: readonly JobHandler[]): Promise<void> {
  const settings: JobThreadSettings = workerData;
  const platform = makePlatform(settings);
  const unheard = new Map<string, () => void>();
  const runner = await startJobRunner({
    platform,
    handlers,
    atOnce: settings.atOnce,
    heart: heartElsewhere(unheard),
  });
  parentPort?.on('message', (told: ThreadIsTold) => {
    if (told.kind === 'heard') return unheard.get(keyOfClaim(told.claim))?.();
    runner.stop({ waitMs: told.waitMs }).then(
      () => tell({ kind: 'stopped' }),
      () => tell({ kind: 'stopped' }),
    );
  });
  tell({ kind: 'started' });
}

/** Whoever started the thread beats for it: work that keeps the thread busy would silence a heart of its own. */
function heartElsewhere(unheard: Map<string, () => void>): Heart {
  return {
    async begin(claim) {
      const key = keyOfClaim(claim);
      await new Promise<void>((heard) => {
        unheard.set(key, heard);
        tell({ kind: 'begun', claim });
      });
      unheard.delete(key);
    },
    end: (claim) => tell({ kind: 'ended', claim }),
    stop: () => undefined,
  };
}

function tell(message: ThreadTells): void {
  parentPort?.postMessage(message);
}

function makePlatform(settings: JobThreadSettings): Platform {
  const { databaseUrl, publicUrl, key, logLevel, mostStoredBytes, atOnce } = settings;
  const log = pino({ level: logLevel }, pino.destination(2));
  return {
    database: openDatabase({
      url: databaseUrl,
      poolSize: connectionsFor(atOnce),
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
