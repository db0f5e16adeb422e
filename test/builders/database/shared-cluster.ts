import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { findSuperuserUrl, startEmbedded } from '../../../src/platform/database/embedded/start-embedded.ts';
import { databaseFolderOf } from './clear-run.ts';

/** The addresses of the run's server, each for one role; they name a database that tests leave alone. */
export interface SharedCluster {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** The one PostgreSQL of this test run, started by the first test file that asks. The run's end stops it. */
export async function sharedCluster(): Promise<SharedCluster> {
  const run = inject('databaseFolder');
  const known = join(run, 'cluster.json');
  if (existsSync(known)) return JSON.parse(readFileSync(known, 'utf8')) as SharedCluster;
  const folder = databaseFolderOf(run);
  const { ownerUrl, appUrl } = await startEmbedded({ folder, unsafeForTests: true });
  const cluster = { superuserUrl: await findSuperuserUrl(folder), ownerUrl, appUrl };
  const making = `${known}.${process.pid}`;
  writeFileSync(making, JSON.stringify(cluster), { mode: 0o600 });
  renameSync(making, known);
  return cluster;
}
