import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findDatabasePlace,
  homeIn,
  usualElsewhere,
} from '../../../src/platform/database/embedded/database-place.ts';
import { findPostmaster, isAlive } from '../../../src/platform/database/embedded/postmaster.ts';
import { withStartLock } from '../../../src/platform/database/embedded/start-lock.ts';
import { until } from './until.ts';

export function databaseFolderOf(run: string): string {
  return join(run, 'cluster');
}

/** Ends every database in a run's folder, and deletes the folder. */
export async function clearRun(run: string): Promise<void> {
  const folders = readdirSync(run, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) await clearDatabase(join(run, name));
  await rm(run, { recursive: true, force: true, maxRetries: 5 });
}

/** Ends a database as by a crash, since nothing of it is kept, and deletes it. Waits for a start in progress. */
export async function clearDatabase(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await withStartLock(folder, async () => {
    const place = await findDatabasePlace(folder, null, usualElsewhere, () => undefined).catch(() => folder);
    const server = await findPostmaster(join(homeIn(place), 'data'));
    if (server !== null) {
      process.kill(server.pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGQUIT');
      await until(() => !isAlive(server));
    }
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }).catch(unlessGone);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The lock itself is deleted with the folder. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
