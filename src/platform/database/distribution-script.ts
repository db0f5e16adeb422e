import pg from 'pg';
import { type TableClass, type TableName, tableClasses, tableNames } from './table-classes.ts';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const classes: Readonly<Record<TableName, TableClass>> = tableClasses;
const tenantTables = tableNames.filter((name) => classes[name] === 'tenant');
const referenceTables = tableNames.filter((name) => classes[name] === 'reference');

/**
 * SQL that spreads the tables of a migrated database over a Citus cluster by `partnership_id`, in one transaction, to be run
 * by the owner. A table with foreign keys cannot be spread, so they are taken away first and put back as they were; forced
 * row-level security would hide every row from the owner who copies them, so it is lifted and put back too.
 *
 * The foreign keys are those that the database has, read from its catalogue; the order is that of `tableClasses`.
 */
export async function writeDistributionScript(ownerUrl: string): Promise<string> {
  const keys = await listForeignKeys(ownerUrl);
  const parts: readonly (readonly string[])[] = [
    [
      '-- Spreads Sightline’s tables over a Citus cluster by partnership. Run it once, as the owner of the database.',
      'begin;',
      "set local citus.multi_shard_modify_mode to 'sequential';",
    ],
    keys.map(({ table, name }) => `alter table ${table} drop constraint ${pg.escapeIdentifier(name)};`),
    tenantTables.map((name) => `alter table ${pg.escapeIdentifier(name)} no force row level security;`),
    referenceTables.map((name) => `select create_reference_table(${quoted(name)});`),
    tenantTables.map(spread),
    keys.map(
      ({ table, name, definition }) =>
        `alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${definition};`,
    ),
    tenantTables.map((name) => `alter table ${pg.escapeIdentifier(name)} force row level security;`),
    ['sightline_app', 'current_user'].map(passContext),
    ['commit;'],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** All tables of a partnership lie on one node, so that a transaction of its context needs no other. */
function spread(name: string, at: number): string {
  const [first] = tenantTables;
  const together = at === 0 || first === undefined ? 'none' : first;
  return `select create_distributed_table(${quoted(name)}, 'partnership_id', colocate_with => ${quoted(together)});`;
}

/** Without this a node never hears of the transaction’s partnership, and shows no row to anybody. */
function passContext(role: string): string {
  return [
    'do $$ begin',
    `  execute format('alter role ${role} in database %I set citus.propagate_set_commands to ''local''', current_database());`,
    'end $$;',
  ].join('\n');
}

function quoted(name: string): string {
  return pg.escapeLiteral(name);
}

async function listForeignKeys(ownerUrl: string): Promise<readonly ForeignKey[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sightline distribution' });
  await client.connect();
  try {
    const found = await client.query<ForeignKey>(
      `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
         from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
        order by conrelid::regclass::text collate "C", conname collate "C"`,
    );
    return found.rows;
  } finally {
    await client.end();
  }
}
