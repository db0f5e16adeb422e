import pg from 'pg';
import { type TableName, tableClasses } from '../../../src/platform/database/table-classes.ts';
import { newId } from '../../../src/platform/new-id.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly choices: readonly string[];
  /** Another column has a value where this one has none: of the two only the first may. */
  readonly givesWay: boolean;
  /** What it refers to: `table.column`. */
  readonly parent: string | null;
}

export const tenantTables = (Object.keys(tableClasses) as TableName[]).filter(
  (table) => tableClasses[table] === 'tenant',
);

/**
 * Puts one row into every tenant table for a partnership, made from the catalogue alone, so that a table added later is
 * filled too. Returns the id of each table's row. The client must be in the context of the partnership.
 */
export async function fillEveryTable(
  client: pg.ClientBase,
  partnershipId: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>([['partnership', partnershipId]]);
  const filled = new Map<string, unknown>();
  for (const table of tenantTables) {
    const columns = await describe(client, table);
    const values = columns.map((column) => fillingOf(column, partnershipId, filled));
    for (const [at, { name }] of columns.entries()) filled.set(`${table}.${name}`, values[at]);
    const own = columns.findIndex(({ name }) => name === 'id');
    if (own >= 0) ids.set(table, String(values[own]));
    await client.query(
      `insert into ${pg.escapeIdentifier(table)} (${columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')})
       values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      values,
    );
  }
  return ids;
}

async function describe(client: pg.ClientBase, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<{
    name: string;
    type: string;
    checks: string[];
    parent: string | null;
  }>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
            array(select pg_get_constraintdef(c.oid) from pg_constraint c
                   where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any(c.conkey)) as checks,
            (select f.confrelid::regclass::text || '.' || theirs.attname from pg_constraint f
               join pg_attribute theirs on theirs.attrelid = f.confrelid
                and theirs.attnum = f.confkey[array_position(f.conkey, a.attnum)]
              where f.conrelid = a.attrelid and f.contype = 'f' and a.attnum = any(f.conkey)
              order by f.conname limit 1) as parent
       from pg_attribute a
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [table],
  );
  return rows.map(({ name, type, checks, parent }) => ({
    name,
    type,
    choices: checks.flatMap((text) => [...text.matchAll(/'([^']+)'::text/g)].map((match) => match[1] ?? '')),
    givesWay: checks.some((text) => /\(\(\w+ IS NULL\) OR \((\w+) IS NULL\)\)/.exec(text)?.[1] === name),
    parent,
  }));
}

function fillingOf(column: Column, partnershipId: string, filled: ReadonlyMap<string, unknown>): unknown {
  if (column.name === 'partnership_id') return partnershipId;
  if (column.givesWay) return null;
  if (column.parent !== null && column.name !== 'id') return filled.get(column.parent) ?? 1;
  if (column.choices.length > 0) return column.choices[0];
  const plain: Readonly<Record<string, unknown>> = {
    uuid: newId<'anything'>(),
    text: `text of ${column.name}`,
    boolean: false,
    integer: 1,
    bigint: 1,
    'timestamp with time zone': new Date('2026-11-24T10:00:00Z'),
    date: '2026-11-24',
    bytea: Buffer.from('x'),
    jsonb: '{}',
    'text[]': [],
    'integer[]': [],
  };
  if (!(column.type in plain)) throw new Error(`no value is stated for the type ${column.type}`);
  return plain[column.type];
}
