import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findDatabasePlace,
  homeIn,
  usualElsewhere,
} from '../../../src/platform/database/embedded/database-place.ts';
import { findPostmaster, isAlive } from '../../../src/platform/database/embedded/postmaster.ts';
import { withStartLock } from '../../../src/platform/database/embedded/start-lock.ts';

export function databaseFolderOf(run: string): string {
  return join(run, 'cluster');
}

/** Stops a run's database, as by a crash, since nothing of it is kept, and deletes it. Waits for a start in progress. */
export async function clearRun(run: string): Promise<void> {
  const folder = databaseFolderOf(run);
  if (existsSync(folder)) await withStartLock(folder, () => clearDatabase(folder)).catch(unlessGone);
  await rm(run, { recursive: true, force: true, maxRetries: 5 });
}

async function clearDatabase(folder: string): Promise<void> {
  const place = await findDatabasePlace(folder, null, usualElsewhere, () => undefined);
  const server = await findPostmaster(join(homeIn(place), 'data'));
  if (server !== null) {
    process.kill(server.pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGQUIT');
    while (isAlive(server)) await new Promise(setImmediate);
  }
  await rm(place, { recursive: true, force: true, maxRetries: 5 });
}

/** The lock itself is deleted with the folder. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
