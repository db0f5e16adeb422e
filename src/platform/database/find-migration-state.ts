import { AppError } from '../../shared/app-error.ts';
import { queueVersion } from '../jobs/install-queue.ts';
import { jobQueues } from '../jobs/queue.ts';
import { readMigrations } from './migrate.ts';
import type { Database } from './open-database.ts';

/** How the database stands to the program: its own migrations that have not run, and those that the program does not know. */
export interface MigrationState {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

export async function findMigrationState(database: Database): Promise<MigrationState> {
  const own = (await readMigrations()).map(({ name }) => name);
  const done = await findDone(database);
  return {
    missing: own.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !own.includes(name)),
  };
}

async function findDone(database: Database): Promise<readonly string[]> {
  try {
    const rows = await database.kysely.selectFrom('migration').select('name').execute();
    return rows.map(({ name }) => name);
  } catch (error) {
    // 42P01: there is no such table, since nothing has ever been migrated.
    if (error instanceof Error && 'code' in error && error.code === '42P01') return [];
    throw error;
  }
}

/** @throws AppError `migration-missing`, `migration-unknown` when the program and the database do not belong together. */
export async function requireMigrated(database: Database): Promise<void> {
  const { missing, unknown } = await findMigrationState(database);
  if (unknown[0] !== undefined) throw migrationUnknown(unknown[0]);
  const count = missing.length > 0 ? missing.length : (await isQueueReady(database)) ? 0 : 1;
  if (count > 0) throw migrationsMissing(count);
}

/** Whether the queue of jobs is of this program's version, and has all of its queues: `migrate` sees to both. */
async function isQueueReady({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ version: number; queues: number }>(
    `select version, (select count(*)::int from pgboss.queue where name = any ($1)) as queues from pgboss.version`,
    [[...jobQueues]],
  );
  return rows[0]?.version === queueVersion() && rows[0].queues === jobQueues.length;
}

export function migrationUnknown(name: string): AppError {
  return new AppError('migration-unknown', {
    what: `The database has had the migration “${name}”, which this version of Sightline does not know.`,
    todo: 'The database belongs to a newer version. Use that version, or restore a backup made with this one into an empty database.',
  });
}

export function migrationsMissing(count: number): AppError {
  return new AppError('migration-missing', {
    what: `The database has not had ${count === 1 ? 'a migration' : `${count} migrations`} of this version.`,
    todo: 'Make a backup with the version that it belongs to, then run “sightline migrate” (with a database of your own: with the owner’s address in DATABASE_OWNER_URL).',
  });
}
