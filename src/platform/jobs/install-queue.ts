import type pg from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import { installQueues } from './queue.ts';

const schema = 'pgboss';

/**
 * pg-boss's own tables and our queues, made or brought to this program's version by the owner; the application uses them and
 * never changes them. Nothing where they are as they must be.
 */
export async function installQueue(client: pg.Client): Promise<void> {
  const version = await findVersion(client);
  if (version === null) await client.query(getConstructionPlans(schema));
  else if (version < queueVersion()) await upgrade(client, version);
  await installQueues(client);
  // After all of them are made: what a version or a queue brings is granted too.
  await client.query(`grant usage on schema ${schema} to sightline_app`);
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${schema} to sightline_app`,
  );
  await client.query(`grant usage on all sequences in schema ${schema} to sightline_app`);
  await client.query(`grant execute on all functions in schema ${schema} to sightline_app`);
}

/** The version of the queue's tables that this program's pg-boss works on. */
export function queueVersion(): number {
  const [, version] = /INSERT INTO pgboss\.version\s*\(\s*version\s*\)\s*VALUES\s*\('?(\d+)'?\)/i.exec(
    getConstructionPlans(schema),
  ) ?? [null, Number.NaN];
  return Number(version);
}

async function findVersion(client: pg.Client): Promise<number | null> {
  const found = await client.query<{ name: string | null }>("select to_regclass('pgboss.version') as name");
  if (found.rows[0]?.name === null) return null;
  const { rows } = await client.query<{ version: number }>('select version from pgboss.version');
  return rows[0]?.version ?? null;
}

/** Its plan is one transaction, and indexes that are built after it: at once, since nobody works while the owner migrates. */
async function upgrade(client: pg.Client, from: number): Promise<void> {
  const partitions = await client.query<{ tableName: string; policy: string }>(
    'select table_name as "tableName", policy from pgboss.queue where partition',
  );
  const plan = getMigrationPlans(schema, from, { partitionTables: partitions.rows });
  const end = plan.indexOf('COMMIT;') + 'COMMIT;'.length;
  try {
    await client.query(plan.slice(0, end));
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  const after = plan.slice(end).replaceAll(' CONCURRENTLY', '');
  if (after.trim() !== '') await client.query(after);
}
