import pg from 'pg';
import { type TableName, tableClasses } from '../../../src/platform/database/table-classes.ts';
import { newId } from '../../../src/platform/new-id.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly choices: readonly string[];
  /** Another column has a value where this one has none: of the two only the first may. */
  readonly givesWay: boolean;
  /** Another column of the row is to be less than this one: it refers to a second row of its parent. */
  readonly isGreater: boolean;
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
  const rows = new Map<string, Row>();
  for (const table of tenantTables) {
    const columns = await describe(client, table);
    const values = columns.map((column) => fillingOf(column, partnershipId, filled));
    for (const [at, { isGreater, parent }] of columns.entries()) {
      const made = isGreater && parent !== null ? rows.get(parent.split('.')[0] ?? '') : undefined;
      if (made !== undefined) values[at] = await insertAgain(client, made);
    }
    for (const [at, { name }] of columns.entries()) filled.set(`${table}.${name}`, values[at]);
    const own = columns.findIndex(({ name }) => name === 'id');
    if (own >= 0) ids.set(table, String(values[own]));
    rows.set(table, { table, columns, values });
    await insert(client, { table, columns, values });
  }
  return ids;
}

interface Row {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly values: readonly unknown[];
}

async function insert(client: pg.ClientBase, { table, columns, values }: Row): Promise<void> {
  await client.query(
    `insert into ${pg.escapeIdentifier(table)} (${columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')})
     values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    [...values],
  );
}

/** The same row under an id of its own, which is greater, since ids are made in the order of time. */
async function insertAgain(client: pg.ClientBase, row: Row): Promise<string> {
  const id = newId<'anything'>();
  const values = row.columns.map(({ name }, at) => (name === 'id' ? id : row.values[at]));
  await insert(client, { ...row, values });
  return id;
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
    choices: type === 'text' ? checks.flatMap(textsOf) : [],
    givesWay: checks.some((text) => otherOf(text) === name),
    isGreater: checks.some((text) => /\(\(\w+ < (\w+)\)\)/.exec(text)?.[1] === name),
    parent,
  }));
}

/** The second of two columns of which one alone has a value. */
function otherOf(check: string): string | undefined {
  const either = /\(\(\w+ IS NULL\) (?:OR \((\w+) IS NULL|= \((\w+) IS NOT NULL)\)\)/.exec(check);
  return either?.[1] ?? either?.[2];
}

/** The texts that a check lets a column say, and what it says of others beside it. */
function textsOf(check: string): readonly string[] {
  return [...check.matchAll(/'([^']+)'::text/g)].map((match) => match[1] ?? '');
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
    'uuid[]': [],
  };
  if (!(column.type in plain)) throw new Error(`no value is stated for the type ${column.type}`);
  return plain[column.type];
}
