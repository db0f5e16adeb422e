import { readdirSync, realpathSync } from 'node:fs';
import { findPostmaster } from '../../../src/platform/database/embedded/postmaster.ts';
import { mayBePostgres, workingFolderOf } from '../../../src/platform/database/embedded/processes.ts';

/** Which processes of the server are killed: all of them, the one that holds the others, or one that serves somebody. */
export type Victims = 'all' | 'postmaster' | 'backend';

/** kill -9 of the database server on these files; says how many processes were hit. */
export async function killDatabase(data: string, victims: Victims): Promise<number> {
  const postmaster = (await findPostmaster(data))?.pid;
  if (postmaster === undefined) return 0;
  const folder = realpathSync(data);
  const others = readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isSafeInteger(pid) && pid !== postmaster)
    .filter((pid) => workingFolderOf(pid) === folder && mayBePostgres(pid));
  const hit = { all: [postmaster, ...others], postmaster: [postmaster], backend: others.slice(-1) }[victims];
  return hit.filter((pid) => killed(pid)).length;
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
    return false;
  }
}
