import { spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  fchownSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type EngineFailure, errorOfFailure, errorOfTakenPort, readFailure } from './failures.ts';
import type { Engine } from './find-engine.ts';
import { findFreePort, type Keys, readKeys, urlOf, writeKeys } from './keys.ts';
import { endLeftovers } from './leftovers.ts';
import { ask, findPostmaster, isAlive, type Postmaster } from './postmaster.ts';
import { engineEnvironment, identityOf, runAs, type SystemUser } from './run-as.ts';
import { serverSettings } from './server-settings.ts';

const pause = 25;
/** Recovery after a crash takes as long as it takes; beyond this somebody should look. */
const patience = 10 * 60_000;
const largestLog = 5 * 1024 * 1024;

export interface Server {
  readonly home: string;
  readonly engine: Engine;
  readonly user: SystemUser | null;
  readonly unsafe: boolean;
}

/**
 * Starts the server of a home, which then lives on without us, and waits until it answers. Ends what a killed server left
 * running. Gives the keys as they then are.
 *
 * @param whenTaken what to do when somebody has taken the kept port: take another one, or, since a running application
 * goes on looking for the database where it was, fail.
 * @throws AppError `database-full`, `database-folder-not-usable`, `database-already-running`, `database-did-not-start`
 */
export async function startServer(
  server: Server,
  kept: Keys,
  whenTaken: 'take-another' | 'fail',
): Promise<Keys> {
  let keys = kept;
  for (let tries = 1; ; tries += 1) {
    const failure = await tryToStart(server, keys);
    if (failure === null) return keys;
    if (failure === 'port-taken' && whenTaken === 'fail') throw errorOfTakenPort(server.home, keys.port);
    const again = tries < 20 && (failure === 'port-taken' || failure === 'leftover-processes');
    if (!again) throw errorOfFailure(failure, 'start', server.home, logOf(server.home));
    if (failure === 'port-taken') {
      keys = { ...keys, port: await findFreePort() };
      writeKeys(server.home, keys);
    } else await endLeftovers(join(server.home, 'data'));
  }
}

async function tryToStart(server: Server, keys: Keys): Promise<EngineFailure | null> {
  const data = join(server.home, 'data');
  const log = openLog(server);
  const ended = launch(server, keys, log.descriptor);
  closeSync(log.descriptor);
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const answer = await ask(urlOf(keys, 'superuser', 'postgres'), data);
    if (answer === 'ready') return null;
    if (ended.isEnded || answer === 'another') return readFailure(readLog(server.home, log.from));
    await wait(pause);
  }
  return 'other';
}

/**
 * The server gets a session of its own, so that Ctrl-C at our terminal does not reach it. On Windows pg_ctl starts it,
 * which lays down an administrator's rights first.
 */
function launch(server: Server, keys: Keys, log: number): { isEnded: boolean } {
  const data = join(server.home, 'data');
  const settings = serverSettings({ port: keys.port, unsafe: server.unsafe });
  const onWindows = process.platform === 'win32';
  const options = settings.map((text) => (text === '-c' ? text : `"${text}"`)).join(' ');
  const program = onWindows ? server.engine.pgCtl : server.engine.postgres;
  const args = onWindows ? ['start', '-w', '-D', data, '-o', options] : ['-D', data, ...settings];
  const child = spawn(program, args, {
    cwd: server.home,
    detached: true,
    env: engineEnvironment(),
    stdio: ['ignore', log, log],
    windowsHide: true,
    ...identityOf(server.user),
  });
  const state = { isEnded: false };
  child.on('error', () => {
    state.isEnded = true;
  });
  child.on('exit', (status) => {
    // pg_ctl itself ends well once the server runs.
    state.isEnded = !onWindows || status !== 0;
  });
  child.unref();
  return state;
}

/**
 * Stops a running server: whoever is connected is cut off, what is committed is kept. A server that does not obey in a
 * minute is stopped as by a crash, which loses nothing that was committed either.
 */
export async function stopServer(engine: Engine, user: SystemUser | null, home: string): Promise<void> {
  const data = join(home, 'data');
  await settle(home);
  for (const how of ['fast', 'immediate'] as const) {
    const running = await findPostmaster(data);
    if (running === null) return;
    if (process.platform === 'win32') await runAs(user, engine.pgCtl, ['stop', '-D', data, '-m', how], home);
    else tell(running, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    if (await hasEnded(running, 60_000)) return;
  }
}

/**
 * PostgreSQL 18 never ends when it is told to stop in the midst of recovering from a crash of one of its processes: it
 * is first let come back.
 */
async function settle(home: string): Promise<void> {
  const data = join(home, 'data');
  const keys = await readKeys(home);
  const end = performance.now() + 10_000;
  for (let running = await findPostmaster(data); running !== null; running = await findPostmaster(data)) {
    const url = urlOf({ ...keys, port: running.port }, 'superuser', 'postgres');
    if ((await ask(url, data)) !== 'not-yet' || performance.now() > end) return;
    await wait(pause);
  }
}

function tell(running: Postmaster, signal: NodeJS.Signals): void {
  try {
    process.kill(running.pid, signal);
  } catch (error) {
    // It may have ended by itself in this moment.
    if (isAlive(running)) throw error;
  }
}

async function hasEnded(running: Postmaster, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (isAlive(running)) {
    if (performance.now() > end) return false;
    await wait(pause);
  }
  return true;
}

function logOf(home: string): string {
  return join(home, 'postgres.log');
}

/** No link is followed: as root that would be a way to write to any file, for whoever may write here. */
function openLog({ home }: Server): { descriptor: number; from: number } {
  const size = lstatSync(logOf(home), { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(logOf(home), join(home, 'postgres.old.log'));
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);
  const descriptor = openSync(logOf(home), flags, 0o600);
  const { uid, gid } = statSync(home);
  if (process.getuid?.() === 0) fchownSync(descriptor, uid, gid);
  return { descriptor, from: size > largestLog ? 0 : size };
}

function readLog(home: string, from: number): string {
  return readFileSync(logOf(home)).subarray(from).toString('utf8');
}
