import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../../shared/app-error.ts';
import { joinRunning } from './join-running.ts';
import { readKeys } from './keys.ts';
import { findPostmaster } from './postmaster.ts';
import { type Server, startServer } from './run-server.ts';
import { withStartLock } from './start-lock.ts';

/** What somebody who uses a database for long is told, in plain sentences. */
export type TellRevived = (line: string) => void;

/**
 * Looks after the server as long as somebody uses it: one that has ended, whoever ended it, is started again at the same
 * port. Of several processes one starts it and the others join. What fails is told once, and tried again until it works.
 *
 * @returns what ends it; it waits for a start that is under way.
 */
export function keepRunning(
  folder: string,
  server: Server,
  tell: TellRevived,
  everyMs = 500,
): () => Promise<void> {
  const stopping = new AbortController();
  const looking = lookAgainAndAgain(folder, server, tell, everyMs, stopping.signal);
  return () => {
    stopping.abort();
    return looking;
  };
}

async function lookAgainAndAgain(
  folder: string,
  server: Server,
  tell: TellRevived,
  everyMs: number,
  stopping: AbortSignal,
): Promise<void> {
  let told = '';
  for (;;) {
    // It keeps no process alive by itself.
    await pause(everyMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    if (stopping.aborted) return;
    try {
      if ((await findPostmaster(join(server.home, 'data'))) !== null) continue;
      await withStartLock(folder, () => revive(folder, server, tell));
      told = '';
    } catch (error) {
      const why = error instanceof AppError ? error.words.what : 'it could not be started again.';
      if (why !== told) tell(`The built-in database has ended: ${why} It is tried again.`);
      told = why;
      await pause(everyMs * 10, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    }
  }
}

async function revive(folder: string, server: Server, tell: TellRevived): Promise<void> {
  if ((await joinRunning(folder, server)) !== null) return;
  // At its old port only: that is the address that this process, and others, hold.
  await startServer(server, await readKeys(server.home), 'fail');
  tell('The built-in database had ended, and was started again.');
}
