import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppError } from '../../shared/app-error.ts';
import { withClient } from '../database/embedded/connect.ts';
import { type Migration, migrate, readMigrations } from '../database/migrate.ts';
import { tableNames } from '../database/table-classes.ts';
import { measureTable, settleForms, tablesNotKept } from './copy-table.ts';
import type { BackupEnd, BackupHeader, TableStart } from './frames.ts';
import { type NotMeasured, noteNotMeasured } from './not-measured.ts';
import { type BackupSource, readBackup } from './read-backup.ts';
import { verifyBackup } from './verify-backup.ts';

export interface RestoreRequest extends BackupSource {
  /** An empty database, as its owner. */
  readonly ownerUrl: string;
  readonly now: Date;
  readonly onTable?: (name: string) => void;
  /** The program's own where this is left out. */
  readonly migrations?: readonly Migration[];
}

export interface RestoreSummary {
  readonly header: BackupHeader;
  readonly tables: BackupEnd['tables'];
  readonly auditHeads: BackupEnd['auditHeads'];
  /** Migrations of this version that the backup had not had, and that were run after it was put back. */
  readonly migrated: readonly string[];
  /** Stored files whose digest was computed again and agreed. */
  readonly files: number;
  /** Why PostgreSQL has not measured the tables, as on a full disk: all is there, and slow until it has. Null where it has. */
  readonly notMeasured: NotMeasured | null;
}

/**
 * Puts a backup into an empty database: the whole file is checked first; then its own schema is made, its rows are put in by
 * one transaction, and table by table compared with what the backup says; single-use links end; then it is brought to this version's schema.
 *
 * @throws AppError `restore-not-empty`, `backup-newer`, `restore-differs`, and those of `readBackup`.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreSummary> {
  const { ownerUrl, now } = request;
  const own = request.migrations ?? (await readMigrations());
  const verified = await verifyBackup(request);
  const known = migrationsOf(verified.header, own, request.path);
  await withClient(ownerUrl, async (client) => {
    await refuseFilled(client);
    await refuseNewer(client, known);
  });
  await migrate(ownerUrl, { migrations: known, now });
  const files = await withClient(ownerUrl, (client) => putRowsIn(client, request, verified.tables));
  const { ran } = await migrate(ownerUrl, { migrations: own, now });
  const notMeasured = await withClient(ownerUrl, measure).then(() => null, noteNotMeasured);
  return { ...verified, migrated: ran, files, notMeasured };
}

/** The migrations of the backup's schema, which must be the first of the program's own. */
function migrationsOf(header: BackupHeader, own: readonly Migration[], path: string): readonly Migration[] {
  const known = own.slice(0, header.migrations.length);
  const isForebear =
    known.length === header.migrations.length &&
    known.every(
      ({ name, sha256 }, at) =>
        header.migrations[at]?.name === name && header.migrations[at]?.sha256 === sha256,
    );
  if (isForebear) return known;
  throw new AppError('backup-newer', {
    what: `The backup was made by version ${header.programVersion}, whose database this version does not know.`,
    where: path,
    todo: 'Restore it with that version, then upgrade.',
  });
}

async function listTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  return rows.map(({ name }) => name);
}

/** Until PostgreSQL has measured rows that came all at once, it looks through whole tables; by itself it does so minutes later. */
async function measure(client: pg.Client): Promise<void> {
  const names = await listTables(client);
  await client.query(`vacuum (analyze) ${names.map((name) => pg.escapeIdentifier(name)).join(', ')}`);
}

async function refuseFilled(client: pg.Client): Promise<void> {
  const names = await listTables(client);
  const strange = names.find((name) => !tableNames.some((own) => own === name));
  const filled = strange ?? (await findFilled(client, names));
  if (filled === undefined) return;
  throw new AppError('restore-not-empty', {
    what: `The database holds something already: the table “${filled}”.`,
    todo: 'Restore into an empty database: for the built-in one choose an empty SIGHTLINE_FOLDER; for your own make an empty one, and give its address in DATABASE_OWNER_URL. Nothing was changed.',
  });
}

/** Tables of later migrations would stand in the way of the backup's own schema, even without a row in them. */
async function refuseNewer(client: pg.Client, known: readonly Migration[]): Promise<void> {
  const { rows: tables } = await client.query("select 1 where to_regclass('public.migration') is not null");
  if (tables.length === 0) return;
  const { rows } = await client.query<{ name: string }>(
    'select name from migration order by name collate "C"',
  );
  const later = rows.find(({ name }) => !known.some((migration) => migration.name === name));
  if (later === undefined) return;
  throw new AppError('restore-not-empty', {
    what: `The database has no records, but it has been made ready for a later version than the backup’s: it has had the migration “${later.name}”.`,
    todo: 'Make a wholly empty database (for the built-in one: an empty SIGHTLINE_FOLDER), and restore there before anything else; what is missing is migrated then. Nothing was changed.',
  });
}

/** An owner sees no tenant's rows while row-level security is forced: the local list of tenants tells whether there are any. */
async function findFilled(client: pg.Client, names: readonly string[]): Promise<string | undefined> {
  for (const name of ['tenant', 'login'].filter((one) => names.includes(one))) {
    const { rowCount } = await client.query(`select 1 from ${pg.escapeIdentifier(name)} limit 1`);
    if (rowCount !== 0) return name;
  }
  return undefined;
}

async function putRowsIn(
  client: pg.Client,
  request: RestoreRequest,
  expected: BackupEnd['tables'],
): Promise<number> {
  await settleForms(client);
  await client.query('begin');
  try {
    const forced = await liftForce(client);
    await emptyInstalled(client);
    const columns = await copyAllIn(client, request);
    for (const table of expected) await compare(client, table, columns.get(table.name) ?? [], request.path);
    const files = await compareFiles(client, request.path);
    await endOpenLinks(client, request.now);
    for (const name of forced)
      await client.query(`alter table ${pg.escapeIdentifier(name)} force row level security`);
    await client.query('commit');
    return files;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The owner is held by forced row-level security too: it is lifted, and put back, inside the one transaction. */
async function liftForce(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity",
  );
  for (const { name } of rows)
    await client.query(`alter table ${pg.escapeIdentifier(name)} no force row level security`);
  return rows.map(({ name }) => name);
}

/** Facts that a migration wrote about a new installation make room for those of the backup. */
async function emptyInstalled(client: pg.Client): Promise<void> {
  await client.query('delete from installation');
}

async function copyAllIn(
  client: pg.Client,
  request: RestoreRequest,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const columns = new Map<string, readonly string[]>();
  let into: ReturnType<typeof copyFrom> | null = null;
  for await (const part of readBackup(request)) {
    if (part.kind === 'table') {
      if (tablesNotKept.includes(part.table.name)) throw new Error(`a backup holds ${part.table.name}`);
      request.onTable?.(part.table.name);
      columns.set(part.table.name, part.table.columns);
      into = client.query(copyFrom(copyInto(part.table)));
    } else if (part.kind === 'rows' && into !== null) {
      if (!into.write(part.text)) await drained(into);
    } else if (part.kind === 'table-end' && into !== null) {
      into.end();
      await finished(into);
      into = null;
    }
  }
  return columns;
}

function copyInto({ name, columns }: TableStart): string {
  return `copy public.${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`;
}

/** Resolves when more may be written; rejects when the database refuses what was. */
async function drained(stream: NodeJS.WritableStream): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (act: () => void) => () => {
      stream.off('drain', onDrain);
      stream.off('error', onError);
      act();
    };
    const onDrain = settle(resolve);
    const onError = (error: Error) => settle(() => reject(error))();
    stream.once('drain', onDrain);
    stream.once('error', onError);
  });
}

async function compare(
  client: pg.Client,
  table: BackupEnd['tables'][number],
  columns: readonly string[],
  path: string,
): Promise<void> {
  const found = await measureTable(client, table.name, columns);
  if (found.rows !== table.rows || found.sha256 !== table.sha256)
    throw differs(`the table “${table.name}”`, path);
}

/**
 * Single-use links that were open when the backup was made end: which of them were used up since, or ended, the backup does not know. So a
 * backup never brings back a link that somebody has used.
 */
async function endOpenLinks(client: pg.Client, now: Date): Promise<void> {
  for (const name of ['invitation', 'upload_link']) {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      `public.${name}`,
    ]);
    if (rows[0]?.there === true)
      await client.query(
        `update ${pg.escapeIdentifier(name)} set ended_at = $1 where used_at is null and ended_at is null`,
        [now],
      );
  }
}

/** Each stored file's digest, computed again from its pieces; but for files whose content was destroyed, also where the schema is older. */
async function compareFiles(client: pg.Client, path: string): Promise<number> {
  const { rows } = await client.query<{ files: number; different: number }>(
    `select count(*)::int as files, count(*) filter (where not destroyed and digest is distinct from sha256)::int as different
       from (select f.sha256, to_jsonb(f) ->> 'destroyed_at' is not null as destroyed, (select sha256(coalesce(string_agg(c.bytes, ''::bytea order by c.number), ''::bytea))
                                 from file_chunk c where c.partnership_id = f.partnership_id and c.file_id = f.id) as digest
               from file f) one`,
  );
  const { files = 0, different = 0 } = rows[0] ?? {};
  if (different > 0) throw differs(`${different} of ${files} stored files`, path);
  return files;
}

function differs(what: string, path: string): AppError {
  return new AppError('restore-differs', {
    what: `After the restore ${what} would not be what the backup says. All of it was undone.`,
    where: path,
    todo: 'Keep the backup. Try another server, and report it without any child’s details.',
  });
}
