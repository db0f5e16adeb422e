import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import * as chronology from './features/chronology/feature.ts';
import * as desk from './features/desk/feature.ts';
import * as families from './features/families/feature.ts';
import * as people from './features/people/feature.ts';
import * as reviews from './features/reviews/feature.ts';
import { navigationFor } from './navigation.ts';
import { startAnchoring } from './platform/audit-log/anchor.ts';
import { startSealer } from './platform/audit-log/sealer.ts';
import { findKeyState, rememberKey } from './platform/check-key.ts';
import type { Config } from './platform/config.ts';
import { findMigrationState, requireMigrated } from './platform/database/find-migration-state.ts';
import { migrate } from './platform/database/migrate.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { type InstalledDatabase, openInstalledDatabase } from './platform/database/open-installation.ts';
import { requireProtection } from './platform/database/protection.ts';
import type { ReadyCheck } from './platform/http/health-routes.ts';
import { makeServer } from './platform/http/make-server.ts';
import type { Route } from './platform/http/route.ts';
import { usualRateLimits } from './platform/http/server-config.ts';
import { stopGracefully } from './platform/http/stop-gracefully.ts';
import { readInstallationKey } from './platform/installation-key.ts';
import { cleanUpTasks } from './platform/jobs/clean-up.ts';
import { startJobThreads } from './platform/jobs/job-thread.ts';
import { startSchedule } from './platform/jobs/scheduled.ts';
import type { Platform } from './platform/platform.ts';
import { collectFinders, collectRoutes, type WebFeature } from './platform/web-feature.ts';
import { AppError } from './shared/app-error.ts';

/** Composition root of the web application: settings, database, features, server. */
export interface RunningApplication {
  readonly app: FastifyInstance;
  readonly platform: Platform;
  /** Where it listens on this machine: `http://127.0.0.1:8484`. */
  readonly address: string;
  /** The one-time code for making the first administrator; null where there is a partnership already. */
  readonly firstRunCode: string | null;
  /** Lets what runs finish, and closes all of it. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  /** Told, in plain sentences, what takes a while. */
  readonly say: (line: string) => void;
  /** Does what must be done before anybody is let in: the demonstration's people and files. */
  readonly prepare?: (platform: Platform, say: (line: string) => void) => Promise<void>;
  /** Does what people need not wait for, once they are let in and jobs run, until it is told to stop: the rest of the demonstration. */
  readonly afterwards?: (platform: Platform, signal: AbortSignal) => Promise<void>;
  /** Who each person of a demonstration is and what to try as them, by e-mail address. */
  readonly tries?: ReadonlyMap<string, string>;
}

/** How long what runs may go on once it is to stop; docs/operations.md promises that all has ended after 20 seconds. */
const graceSeconds = { pages: 12, jobs: 10 };

/** Starts everything, and listens. @throws AppError for whatever of the installation is not as it must be. */
export async function startApplication({
  config,
  say,
  prepare,
  afterwards,
  tries,
}: StartOptions): Promise<RunningApplication> {
  const installed = await openInstalledDatabase(config, say, { onRevived: say });
  const opened: (() => Promise<void>)[] = [() => installed.close()];
  try {
    const made = await makePlatform(config, installed, opened);
    const features = await Promise.all([
      people.loadWeb({ demonstration: config.demonstration, ...(tries === undefined ? {} : { tries }) }),
      ...[families, chronology, reviews, desk].map((feature) => feature.loadWeb()),
    ]);
    const platform = { ...made, ...collectFinders(features) };
    await prepare?.(platform, say);
    const app = await makeServer({
      platform,
      routes: await listRoutes(features, config.demonstration),
      authentication: await people.loadAuthentication(platform),
      config: {
        publicUrl: config.publicUrl,
        hosts: [],
        proxies: config.proxies,
        metricsToken: config.metricsToken,
        rateLimits: usualRateLimits,
        uploadsFolder: null,
      },
      navigation: navigationFor,
      demonstration: config.demonstration,
      ready: () => findReadiness(platform),
    });
    // Closed after the jobs, whose last rows it still seals.
    const sealer = startSealer({ platform });
    opened.push(() => sealer.stop());
    const script = new URL('./job-thread.ts', import.meta.url);
    const jobs = await startJobThreads({ platform, databaseUrl: installed.appUrl, script });
    opened.push(() => jobs.stop());
    const anchors = startAnchoring({ platform, folder: config.anchorsFolder });
    opened.push(() => anchors.stop());
    const tasks = [...cleanUpTasks, ...features.flatMap((feature) => feature.tasks ?? [])];
    const schedule = startSchedule(platform, tasks);
    opened.push(() => schedule.stop());
    const address = await listen(app, config);
    opened.push(startAfterwards(platform, afterwards));
    const firstRunCode = await people.loadFirstRunCode(platform);
    opened.push(...features.flatMap(({ close }) => (close === undefined ? [] : [close])));
    const stop = async () => {
      // Beside each other, so that both are within what is promised of stopping.
      const jobsEnding = jobs.stop({ waitMs: graceSeconds.jobs * 1000 });
      const afterwards = async () => {
        await jobsEnding.catch(() => undefined);
        await closeAll(opened);
      };
      await stopGracefully(app, { log: platform.log, graceSeconds: graceSeconds.pages, afterwards });
    };
    return { app, platform, address, firstRunCode, stop };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** How to end what goes on beside the pages. What fails in it is logged, and keeps nobody from the pages. */
function startAfterwards(platform: Platform, afterwards: StartOptions['afterwards']): () => Promise<void> {
  const ending = new AbortController();
  const done = afterwards?.(platform, ending.signal).catch((error: unknown) => {
    if (!ending.signal.aborted) platform.log.error({ err: error }, 'what goes on beside the pages failed');
  });
  return async () => {
    ending.abort();
    await done;
  };
}

async function listen(app: FastifyInstance, { host, port, publicUrl }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
    const taken = code === 'EADDRINUSE';
    throw new AppError(
      'port-not-free',
      {
        what: taken ? `Port ${port} is in use already.` : `This account may not listen at port ${port}.`,
        where: 'SIGHTLINE_PORT',
        todo: taken
          ? `Perhaps Sightline runs there: open ${publicUrl.origin}. Else set SIGHTLINE_PORT to another number.`
          : 'Set SIGHTLINE_PORT to a number above 1023.',
      },
      { cause },
    );
  }
}

async function listRoutes(
  features: readonly WebFeature[],
  demonstration: boolean,
): Promise<readonly Route[]> {
  return [...collectRoutes(features), ...(demonstration ? await people.loadDemonstrationRoutes() : [])];
}

async function makePlatform(
  config: Config,
  installed: InstalledDatabase,
  opened: (() => Promise<void>)[],
): Promise<Platform> {
  // The built-in database belongs to this program alone; another's owner decides when it is changed.
  if (installed.kind === 'embedded' && installed.ownerUrl !== null)
    await migrate(installed.ownerUrl, { now: new Date() });
  const log = pino(
    { level: process.env['SIGHTLINE_LOG'] ?? (config.demonstration ? 'warn' : 'info') },
    pino.destination(2),
  );
  const database = openDatabase({
    url: installed.appUrl,
    poolSize: config.poolSize,
    onIdleError: (error) =>
      log.warn({ code: 'code' in error ? error.code : 'unknown' }, 'a connection to the database broke'),
  });
  opened.push(() => database.close());
  await requireMigrated(database);
  const key = await readInstallationKey(config);
  await rememberKey(database, key);
  if ((await findKeyState(database, key)) === 'different') {
    log.warn(
      'this is not the key that second steps of signing in were sealed with: nobody’s code will be right',
    );
  }
  await requireProtection(database.pool);
  return {
    database,
    now: () => new Date(),
    key,
    log,
    publicUrl: config.publicUrl,
    mostStoredBytes: config.mostStoredBytes,
  };
}

async function findReadiness({ database }: Platform): Promise<readonly ReadyCheck[]> {
  try {
    const { missing, unknown } = await findMigrationState(database);
    return [
      { name: 'database', ok: true },
      { name: 'schema', ok: missing.length + unknown.length === 0 },
    ];
  } catch {
    return [{ name: 'database', ok: false }];
  }
}

/** The last opened first; one that fails does not keep the others open. */
async function closeAll(opened: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of opened.toReversed()) await close().catch(() => undefined);
}
