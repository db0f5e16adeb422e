import pg from 'pg';
import { tableNames } from '../../../src/platform/database/table-classes.ts';
import { superuserUrlOf } from '../../builders/database/superuser.ts';

/** A database as it stood at one moment, to go back to and to compare with. */
export interface KeptTables {
  /** Puts every row back as it was; jobs that were asked for since are gone. */
  restore(): Promise<void>;
  /**
   * What each table holds now, as a digest of its rows: of one partnership, or of all. Tables that every visit writes to
   * (the audit log, when a session was last used) are left out.
   */
  digest(partnershipId?: string): Promise<Readonly<Record<string, string>>>;
  /** Asks the database as its superuser, whom row-level security does not hold. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Written by visits as such, whatever comes of them. */
const ofVisits = new Set(['audit_log', 'audit_subject', 'audit_unsealed', 'sign_in_failure', 'migration']);

interface Column {
  readonly table: string;
  readonly name: string;
}

/** Keeps a copy of every table. It is put back by a superuser of the test's own database: no real way is as fast. */
export async function keepTables(database: { readonly ownerUrl: string }): Promise<KeptTables> {
  const client = new pg.Client({ connectionString: await superuserUrlOf(database) });
  await client.connect();
  await client.query('set session_replication_role = replica');
  await client.query('create schema kept');
  const { rows: columns } = await client.query<Column>(
    `select c.relname as table, a.attname as name
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' order by c.relname, a.attnum`,
  );
  const columnsOf = Map.groupBy(columns, ({ table }) => table);
  const tables = tableNames.filter((table) => table !== 'migration');
  for (const table of tables) {
    await client.query(`create table kept.${quoted(table)} as select * from public.${quoted(table)}`);
  }
  await noteWrites(client, tables);

  /** What each table was found to hold, as digests by whose rows; forgotten once it is written to. */
  const digests = new Map<string, Map<string, string>>(tables.map((table) => [table, new Map()]));
  /** As `digests`, of the tables as they were kept. */
  const keptDigests = new Map<string, Map<string, string>>(tables.map((table) => [table, new Map()]));
  /** Tables that are not as they were kept. */
  const changed = new Set<string>();
  async function noticeWrites(): Promise<void> {
    const { rows } = await client.query<{ name: string }>(
      'with gone as (delete from kept.written returning name) select distinct name from gone',
    );
    for (const { name } of rows) {
      changed.add(name);
      digests.set(name, new Map());
    }
  }

  async function restore(): Promise<void> {
    await noticeWrites();
    const putBack = [...changed].map((table) => {
      const list = (columnsOf.get(table) ?? []).map(({ name }) => quoted(name)).join(', ');
      return `delete from public.${quoted(table)};
          insert into public.${quoted(table)} (${list}) select ${list} from kept.${quoted(table)};`;
    });
    await client.query(
      `begin; ${putBack.join('\n')} delete from pgboss.job; delete from kept.written; commit;`,
    );
    for (const table of changed) digests.set(table, new Map(keptDigests.get(table)));
    changed.clear();
  }

  async function digest(partnershipId?: string): Promise<Record<string, string>> {
    const asked = tables
      .filter((table) => !ofVisits.has(table))
      .filter((table) => partnershipId === undefined || hasPartnership(columnsOf.get(table) ?? []));
    await noticeWrites();
    const whose = partnershipId ?? 'all';
    const unknown = asked.filter((table) => !digests.get(table)?.has(whose));
    if (unknown.length > 0) {
      const parts = unknown.map((table) => digestOf(table, partnershipId)).join(' union all ');
      const { rows } = await client.query<{ name: string; digest: string }>(parts);
      for (const row of rows) {
        digests.get(row.name)?.set(whose, row.digest);
        if (!changed.has(row.name)) keptDigests.get(row.name)?.set(whose, row.digest);
      }
    }
    return Object.fromEntries(asked.map((table) => [table, digests.get(table)?.get(whose) ?? '']));
  }

  return {
    restore,
    digest,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(text, [...values])).rows,
    close: () => client.end(),
  };
}

/** Notes into `kept.written` which tables are written to, by whomever: a look at every table would cost more than all else that a test does. */
async function noteWrites(client: pg.Client, tables: readonly string[]): Promise<void> {
  await client.query(`create table kept.written (name text not null);
    create function kept.note_write() returns trigger language plpgsql security definer as $$
      begin insert into kept.written values (tg_table_name); return null; end $$`);
  for (const table of tables) {
    await client.query(`create trigger note_write after insert or update or delete on public.${quoted(table)}
        for each statement execute function kept.note_write();
      alter table public.${quoted(table)} enable always trigger note_write`);
  }
}

function digestOf(table: string, partnershipId: string | undefined): string {
  const row = table === 'session' ? "to_jsonb(t) - 'seen_at'" : 'to_jsonb(t)';
  const where = partnershipId === undefined ? '' : `where t.partnership_id = '${partnershipId}'`;
  return `select '${table}' as name, md5(coalesce(string_agg((${row})::text, chr(10) order by (${row})::text), '')) as digest
            from public.${quoted(table)} t ${where}`;
}

function hasPartnership(columns: readonly Column[]): boolean {
  return columns.some(({ name }) => name === 'partnership_id');
}

function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}
