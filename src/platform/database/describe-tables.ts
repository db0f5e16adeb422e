import pg from 'pg';
import { tableClasses } from './table-classes.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly optional: boolean;
  readonly hasDefault: boolean;
  /** The database makes it out of the row’s other columns, and takes it from nobody. */
  readonly isMade: boolean;
}

/**
 * The TypeScript types of every table, as text: `tables.generated.ts` as it should be. Ids are branded with what they name: `id`
 * with its table, `…_id` with the word before it. A column that a check holds to a list of texts is a union of them.
 */
export async function describeTables(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(
      `select c.table_name as table, c.column_name as column, c.udt_name as type,
              c.is_nullable = 'YES' as optional, c.column_default is not null as "hasDefault",
              c.is_generated = 'ALWAYS' as "isMade"
         from information_schema.columns c where c.table_schema = 'public' order by c.table_name collate "C", c.ordinal_position`,
    );
    const checks = await client.query<{ table: string; text: string }>(
      `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c'`,
    );
    const choices = new Map(checks.rows.flatMap(({ table, text }) => readChoices(table, text)));
    const tables = Object.keys(tableClasses).sort();
    const shapes = tables.map((table) => shapeOf(table, rows, choices));
    return [
      '// Made by `npm run tables` from the catalogue of a migrated database. Do not edit: change the migration.',
      "import type { ColumnType, Generated } from 'kysely';",
      "import type { Id } from '../../shared/ids.ts';",
      '',
      'export interface Tables {',
      ...tables.map((table) => `  ${table}: ${pascal(table)}Table;`),
      '}',
      '',
      shapes.join('\n\n'),
      '',
    ].join('\n');
  } finally {
    await client.end();
  }
}

function shapeOf(table: string, rows: readonly Column[], choices: ReadonlyMap<string, string>): string {
  const own = rows.filter((row) => row.table === table);
  const lines = own.map((column) => `  ${column.column}: ${typeOf(column, choices)};`);
  return `export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}`;
}

function typeOf(column: Column, choices: ReadonlyMap<string, string>): string {
  const base = choices.get(`${column.table}.${column.column}`) ?? plainType(column);
  const whole = column.optional ? `${base} | null` : base;
  if (column.isMade) return `ColumnType<${whole}, never, never>`;
  if (column.type === 'jsonb')
    return `ColumnType<unknown, string${column.optional ? ' | null | undefined' : ''}, string${column.optional ? ' | null' : ''}>`;
  return column.hasDefault ? `Generated<${whole}>` : whole;
}

function plainType({ table, column, type }: Column): string {
  if (type === 'uuid' && /^(who|object|audit)_id$/.test(column)) return 'string';
  if (type === 'uuid') return `Id<'${column === 'id' ? table.replaceAll('_', '-') : thingOf(column)}'>`;
  if (type === '_uuid') return `Id<'${thingOf(column.replace(/s$/, ''))}'>[]`;
  const types: Readonly<Record<string, string>> = {
    text: 'string',
    bool: 'boolean',
    int4: 'number',
    int8: 'number',
    timestamptz: 'Date',
    date: 'string',
    bytea: 'Buffer',
    _int4: 'number[]',
    _text: 'string[]',
    _timestamptz: 'Date[]',
    jsonb: 'unknown',
  };
  const known = types[type];
  if (known === undefined) throw new Error(`no TypeScript type is stated for the column type ${type}`);
  return known;
}

/**
 * What a column's id names: `created_by` and `asked_by` name accounts, a child and an adult are persons, `named_agency_id` and
 * `author_agency_id` or `sender_agency_id` are agencies, and `first_entry_id` is an entry.
 */
function thingOf(column: string): string {
  if (/_by$/.test(column)) return 'account';
  if (column === 'child_id' || column === 'adult_id') return 'person';
  return column.replace(/_id$|^(?:author|sender|named|first|second|not_for)_/g, '').replaceAll('_', '-');
}

/** `CHECK ((role = ANY (ARRAY['a'::text, 'b'::text])))` as `'a' | 'b'`. */
function readChoices(table: string, text: string): [string, string][] {
  const found = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/.exec(text);
  const [, column, list] = found ?? [];
  if (column === undefined || list === undefined) return [];
  return [[`${table}.${column}`, list.replaceAll('::text', '').split(', ').join(' | ')]];
}

function pascal(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_all, _line, letter: string) => letter.toUpperCase());
}
