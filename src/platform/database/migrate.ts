import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { AppError } from '../../shared/app-error.ts';
import { installQueue } from '../jobs/install-queue.ts';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));
/** One migrator at a time. A guard for waiting only: the key of `migration` is what keeps a file from running twice. */
const lockNumber = 7_120_431;

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export interface MigrateResult {
  /** Those that ran now, in order. */
  readonly ran: readonly string[];
  readonly already: readonly string[];
}

/** The program's own migrations, in order of their numbers. */
export async function readMigrations(from: string = folder): Promise<readonly Migration[]> {
  const names = (await readdir(from)).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(from, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Brings a database to the program's schema, as its owner: the role `sightline_app` when it is missing and the owner may
 * make it, pg-boss's schema in its version of the program, then every migration that has not run, each in one transaction.
 *
 * @throws AppError `migration-changed` when one that ran differs from the program's; `migration-unknown` when the
 * database is newer than the program; `database-role-missing` when the application's role is missing and cannot be made.
 */
export async function migrate(
  ownerUrl: string,
  options: { readonly migrations?: readonly Migration[]; readonly now: Date },
): Promise<MigrateResult> {
  const migrations = options.migrations ?? (await readMigrations());
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sightline migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await ensureRole(client);
    await client.query(
      `create table if not exists migration (name text not null, sha256 text not null, ran_at timestamptz not null,
       constraint migration_key primary key (name))`,
    );
    await client.query('grant select on migration to sightline_app');
    const done = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration order by name collate "C"',
    );
    refuseStrange(done.rows, migrations);
    await installQueue(client);
    const already = new Set(done.rows.map(({ name }) => name));
    const ran: string[] = [];
    for (const migration of migrations.filter(({ name }) => !already.has(name))) {
      await runOne(client, migration, options.now);
      ran.push(migration.name);
    }
    return { ran, already: [...already] };
  } finally {
    await client.end();
  }
}

async function runOne(client: pg.Client, migration: Migration, now: Date): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into migration (name, sha256, ran_at) values ($1, $2, $3)', [
      migration.name,
      migration.sha256,
      now,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function refuseStrange(
  done: readonly { name: string; sha256: string }[],
  migrations: readonly Migration[],
): void {
  for (const { name, sha256 } of done) {
    const own = migrations.find((migration) => migration.name === name);
    if (own === undefined) {
      throw new AppError('migration-unknown', {
        what: `The database has had the migration “${name}”, which this version of Sightline does not know.`,
        todo: 'The database belongs to a newer version. Start that version, or restore a backup made with this one.',
      });
    }
    if (own.sha256 !== sha256) {
      throw new AppError('migration-changed', {
        what: `The migration “${name}” is not the one that this database has had.`,
        todo: 'Use the released program as it came; a released migration is never changed.',
      });
    }
  }
}

async function ensureRole(client: pg.Client): Promise<void> {
  const found = await client.query(
    "select rolsuper, rolbypassrls from pg_roles where rolname = 'sightline_app'",
  );
  const role = found.rows[0] as { rolsuper: boolean; rolbypassrls: boolean } | undefined;
  if (role === undefined) {
    try {
      await client.query('create role sightline_app login');
    } catch (error) {
      throw new AppError(
        'database-role-missing',
        {
          what: 'The database has no role “sightline_app”, and its owner may not make one.',
          todo: 'Ask the database’s administrator for: create role sightline_app login password ‘…’. See docs/operations.md.',
        },
        { cause: error },
      );
    }
    return;
  }
  if (role.rolsuper || role.rolbypassrls) {
    throw new AppError('database-role-too-strong', {
      what: 'The role “sightline_app” is a superuser or may pass by row-level security, so that partnerships would not be kept apart.',
      todo: 'Take it away: alter role sightline_app nosuperuser nobypassrls.',
    });
  }
}
