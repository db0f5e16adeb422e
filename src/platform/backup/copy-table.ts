import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableEnd, TableStart } from './frames.ts';

/** Tables whose rows are not kept: whoever restores signs in anew, and failures of sign-in are forgotten. `migration` is in the header. */
export const tablesNotKept: readonly string[] = ['migration', 'session', 'sign_in_failure', 'first_run'];

/** PostgreSQL's text forms, the same on every server and in every time zone. */
export async function settleForms(client: pg.ClientBase): Promise<void> {
  for (const setting of [
    "timezone = 'UTC'",
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'iso_8601'",
    "bytea_output = 'hex'",
    'extra_float_digits = 1',
    'statement_timeout = 0',
  ]) {
    await client.query(`set ${setting}`);
  }
}

/** The columns of a table, and what to order its rows by: its key. */
export async function readShape(
  client: pg.ClientBase,
  name: string,
): Promise<{ start: TableStart; key: readonly string[] }> {
  const columns = await client.query<{ name: string; at: number; text: boolean }>(
    `select attname as name, attnum as at, atttypid = 'text'::regtype as text from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [`public.${pg.escapeIdentifier(name)}`],
  );
  const key = await client.query<{ key: number[] }>(
    `select conkey as key from pg_constraint where conrelid = $1::regclass and contype = 'p'`,
    [`public.${pg.escapeIdentifier(name)}`],
  );
  // Texts are put in the order of their bytes, which is the same on every server.
  const nameOf = new Map(
    columns.rows.map(({ at, name: column, text }) => [
      at,
      `${pg.escapeIdentifier(column)}${text ? ' collate "C"' : ''}`,
    ]),
  );
  return {
    start: { name, columns: columns.rows.map((column) => column.name) },
    key: (key.rows[0]?.key ?? []).map((at) => nameOf.get(at) ?? ''),
  };
}

/** Gives a table's rows in the order of its key, as COPY's text; `where` limits them to one partnership. */
export async function* copyRows(
  client: pg.ClientBase,
  { start, key }: { readonly start: TableStart; readonly key: readonly string[] },
  where: string,
  count: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const names = start.columns.map(pg.escapeIdentifier).join(', ');
  const stream = client.query(
    copyTo(
      `copy (select ${names} from public.${pg.escapeIdentifier(start.name)} where ${where} order by ${key.join(', ')}) to stdout`,
    ),
  );
  for await (const piece of stream) yield piece as Buffer;
  count(stream.rowCount);
}

/** What a table holds now, as a backup states it: for comparing after a restore. */
export async function measureTable(
  client: pg.ClientBase,
  name: string,
  columns: readonly string[],
): Promise<TableEnd> {
  const { key } = await readShape(client, name);
  const hash = createHash('sha256');
  let rows = 0;
  const shape = { start: { name, columns: [...columns] }, key };
  for await (const piece of copyRows(client, shape, 'true', (count) => (rows += count))) hash.update(piece);
  return { rows, sha256: hash.digest('hex') };
}
