import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { inject } from 'vitest';
import {
  type EmbeddedDatabase,
  startEmbedded,
} from '../../../src/platform/database/embedded/start-embedded.ts';
import { migrate } from '../../../src/platform/database/migrate.ts';
import { openDatabase } from '../../../src/platform/database/open-database.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { Platform } from '../../../src/platform/platform.ts';

/** An installation as an office has one: a folder, the real built-in database, and the application beside it. */
export interface Installation {
  readonly folder: string;
  /** Where PostgreSQL keeps its files. */
  readonly data: string;
  readonly ownerUrl: string;
  /** The test’s own way into the database, past the application. */
  readonly platform: Platform;
  readonly origin: string;
  /** Where the application passes files through. */
  readonly temporary: string;
  /** Starts the application, and waits until it says that it is ready. */
  start(more?: MoreSettings): Promise<Application>;
  /** Starts it, and waits for nothing. */
  launch(more?: MoreSettings): Application;
  close(): Promise<void>;
}

/** Settings of one process alone; `SIGHTLINE_PORT` for one that runs beside another. */
export type MoreSettings = Readonly<Record<string, string>>;

export interface Application {
  readonly pid: number;
  /** Where it listens, or will. */
  readonly origin: string;
  /** What it has written on its error stream. */
  readonly said: () => string;
  /** The faults that it has logged. */
  faults(): readonly string[];
  isRunning(): boolean;
  /** kill -9. */
  kill(): Promise<void>;
  /** As `Ctrl+C` does. */
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));
let made = 0;

/**
 * Sets an installation up, migrated and empty.
 *
 * @param place where its database stands, where that is not the run’s folder
 */
export async function makeInstallation(place?: string): Promise<Installation> {
  made += 1;
  const folder = place ?? join(inject('databaseFolder'), `installation-${process.pid}-${made}`);
  const temporary = join(inject('databaseFolder'), `temporary-${process.pid}-${made}`);
  for (const path of [folder, temporary]) mkdirSync(path, { recursive: true });
  chmodSync(folder, 0o755);
  const embedded = await startEmbedded({ folder: join(folder, 'database') });
  await migrate(embedded.ownerUrl, { now: new Date() });
  const key = randomBytes(32);
  const port = await freePort();
  const platform: Platform = {
    database: openDatabase({ url: embedded.appUrl, poolSize: 4 }),
    now: () => new Date(),
    key,
    log: pino({ level: 'silent' }),
    publicUrl: new URL(`http://localhost:${port}`),
    mostStoredBytes: 20 * 1024 ** 3,
  };
  const origin = `http://127.0.0.1:${port}`;
  const launch = (more: MoreSettings = {}) =>
    launchApplication({
      SIGHTLINE_FOLDER: folder,
      SIGHTLINE_PORT: String(port),
      SIGHTLINE_KEY: key.toString('base64'),
      // Each writer comes from an address of its own, so that the limit on requests of one address is none here.
      SIGHTLINE_PROXIES: '127.0.0.1',
      SIGHTLINE_LOG: 'error',
      TMPDIR: temporary,
      ...more,
    });
  return {
    folder,
    data: dataOf(folder),
    ownerUrl: embedded.ownerUrl,
    platform,
    origin,
    temporary,
    launch,
    start: async (more) => {
      const application = launch(more);
      try {
        await untilReady(application.origin, application);
        return application;
      } catch (error) {
        await application.kill();
        throw error;
      }
    },
    close: () => close(platform, embedded),
  };
}

function dataOf(folder: string): string {
  const database = join(folder, 'database');
  const told = readdirSync(database).includes('database-is-elsewhere.txt')
    ? (readFileSync(join(database, 'database-is-elsewhere.txt'), 'utf8').split('\n')[0] ?? database)
    : database;
  return join(told, 'database', 'data');
}

async function close(platform: Platform, embedded: EmbeddedDatabase): Promise<void> {
  await platform.database.close().catch(() => undefined);
  await embedded.stop();
}

/** An application that has ended of itself is a failure of the test, with what it said. */
export async function untilReady(origin: string, application: Application): Promise<void> {
  const end = performance.now() + 600_000;
  while (!(await isReady(origin))) {
    if (!application.isRunning())
      throw new Error(`the application ended: ${application.said().slice(-2000)}`);
    if (performance.now() > end) throw new Error(`the application is not ready: ${application.said()}`);
    await pause(20);
  }
}

export async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/ready`, { signal: AbortSignal.timeout(5000) })).status === 200;
  } catch {
    return false;
  }
}

function launchApplication(settings: Readonly<Record<string, string>>): Application {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, '--debug', 'serve'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: process.env['HOME'] ?? '/', ...settings },
    },
  );
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-100_000);
  });
  const ended = endOf(child);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    pid: child.pid ?? 0,
    origin: `http://127.0.0.1:${settings['SIGHTLINE_PORT']}`,
    said: () => said,
    faults: () => said.split('\n').filter((line) => line.startsWith('{')),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** A word that nothing else in the database holds. */
export function newWord(): string {
  return newId().replaceAll('-', '');
}

/** How often something is done: the number of the environment, so that a try may be short; else the usual. */
export function times(name: string, usual: number): number {
  const given = Number(process.env[name] ?? '');
  return Number.isSafeInteger(given) && given > 0 ? given : usual;
}
