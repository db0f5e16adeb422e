import { type TableName, tableClasses, tableNames } from '../../src/platform/database/table-classes.ts';
import type { World } from '../../test/routes/world.ts';

/**
 * Puts so many other partnerships into the database, each a copy of one with all its rows and the sessions of its people. Every key
 * begins with the partnership, so the ids of the rows stay as they are.
 *
 * @param query as the superuser, whom row-level security and the references between tables do not hold.
 */
export async function copyPartnership(
  query: World['kept']['query'],
  partnershipId: string,
  count: number,
): Promise<void> {
  await query('create temporary table copied (id uuid not null)');
  await query(`insert into copied select gen_random_uuid() from generate_series(1, ${count})`);
  const tenant = tableNames.filter((table) => tableClasses[table] === 'tenant');
  for (const table of ['tenant', ...tenant, 'session', 'api_token'] as const) {
    const columns = await columnsOf(query, table);
    const values = columns.map((name) => copiedValue(table, name));
    await query(
      `insert into ${table} (${columns.join(', ')})
       select ${values.join(', ')} from ${table} one, copied where one.partnership_id = $1`,
      [partnershipId],
    );
  }
  // As PostgreSQL does by itself soon after so many rows have come.
  await query('vacuum analyze');
}

async function columnsOf(query: World['kept']['query'], table: TableName): Promise<readonly string[]> {
  const columns = await query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return columns.map(({ name }) => name);
}

function copiedValue(table: TableName, column: string): string {
  if (column === 'partnership_id') return 'copied.id';
  const isLocal = table === 'session' || table === 'api_token';
  if (isLocal && column === 'id') return 'gen_random_uuid()';
  if (isLocal && column === 'token_hash')
    return "sha256(one.token_hash || convert_to(copied.id::text, 'UTF8'))";
  return `one.${column}`;
}
