import { readdirSync, realpathSync } from 'node:fs';
import { findPostmaster } from '../../../src/platform/database/embedded/postmaster.ts';
import { mayBePostgres, workingFolderOf } from '../../../src/platform/database/embedded/processes.ts';
import { until } from '../../builders/database/until.ts';

/** Which processes of the server are killed: all of them, the one that holds the others, or one that serves somebody. */
export type Victims = 'all' | 'postmaster' | 'backend';

/**
 * kill -9 of the database server on these files. Processes of it come and go by themselves: where those that were found had ended
 * before they could be hit, it looks again, until it has hit one. The test's own time limit ends it.
 */
export async function killDatabase(data: string, victims: Victims): Promise<void> {
  await until(async () => (await hitOnce(data, victims)) > 0);
}

async function hitOnce(data: string, victims: Victims): Promise<number> {
  const postmaster = (await findPostmaster(data))?.pid;
  if (postmaster === undefined) return 0;
  const others = processesOf(data).filter((pid) => pid !== postmaster);
  const hit = { all: [postmaster, ...others], postmaster: [postmaster], backend: others.slice(-1) }[victims];
  return hit.filter((pid) => killed(pid)).length;
}

/** The server's processes: they all work in its folder. */
export function processesOf(data: string): readonly number[] {
  const folder = realpathSync(data);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isSafeInteger(pid))
    .filter((pid) => workingFolderOf(pid) === folder && mayBePostgres(pid));
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
    return false;
  }
}
