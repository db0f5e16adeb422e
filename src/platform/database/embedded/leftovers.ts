import { readdirSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { mayBePostgres, workingFolderOf } from './processes.ts';

/**
 * A server that was killed leaves the processes that were in the midst of a long statement; they hold its memory, and
 * no new server starts before they end. Nobody hears their answers any more, so they are asked to end. Where the system
 * does not tell who they are, there is a while to wait.
 */
export async function endLeftovers(data: string): Promise<void> {
  const folder = realpathSync(data);
  for (const pid of processNumbers()) {
    if (workingFolderOf(pid) !== folder || !mayBePostgres(pid)) continue;
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It ended in this moment.
    }
  }
  await wait(500);
}

function processNumbers(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isSafeInteger);
  } catch {
    return [];
  }
}
