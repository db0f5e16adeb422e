import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Keys, readKeys, urlOf } from './keys.ts';
import {
  type Answer,
  ask,
  findPostmaster,
  isAlive,
  type Postmaster,
  runsAlready,
  suits,
} from './postmaster.ts';
import { countUsers } from './registered-users.ts';
import { type Server, stopServer } from './run-server.ts';

const pause = 25;
const patience = 10 * 60_000;

/**
 * Joins the server that runs on a home already, and gives the keys to it. Null when none runs: also when one ended
 * while we asked, or was left by another release and was therefore stopped.
 *
 * @throws AppError `database-already-running` when one runs that cannot be shared
 */
export async function joinRunning(folder: string, server: Server): Promise<Keys | null> {
  const data = join(server.home, 'data');
  const running = await findPostmaster(data);
  if (running === null) return null;
  const keys = { ...(await readKeys(server.home)), port: running.port };
  const url = urlOf(keys, 'superuser', 'postgres');
  const answer = await waitForAnswer(url, data, running);
  if (answer === 'ended') return null;
  if (answer !== 'ready') throw runsAlready(folder, running.pid);
  if (await suits(url, server.engine.version, server.unsafe)) return keys;
  if (countUsers(folder) > 0) throw runsAlready(folder, running.pid);
  await stopServer(server.engine, server.user, server.home);
  return null;
}

/** A server may be recovering from a crash, or be about to end. */
async function waitForAnswer(url: string, data: string, running: Postmaster): Promise<Answer | 'ended'> {
  const end = performance.now() + patience;
  while (isAlive(running)) {
    const answer = await ask(url, data);
    if (answer !== 'not-yet' || performance.now() > end) return answer;
    await wait(pause);
  }
  return 'ended';
}
