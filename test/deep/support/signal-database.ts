import { findPostmaster } from '../../../src/platform/database/embedded/postmaster.ts';
import { processesOf } from './kill-database.ts';

/** Sends a signal to every process of the server on these files. */
export async function signalDatabase(data: string, signal: NodeJS.Signals): Promise<void> {
  const postmaster = await findPostmaster(data);
  for (const pid of [...(postmaster === null ? [] : [postmaster.pid]), ...processesOf(data)]) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended in this moment.
    }
  }
}
