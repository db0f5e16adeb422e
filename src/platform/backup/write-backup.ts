import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, link, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { AppError } from '../../shared/app-error.ts';
import { withClient } from '../database/embedded/connect.ts';
import { migrationsMissing, migrationUnknown } from '../database/find-migration-state.ts';
import { listPartnerships } from '../database/list-partnerships.ts';
import { readMigrations } from '../database/migrate.ts';
import { tableClasses, tableNames } from '../database/table-classes.ts';
import { copyRows, readShape, settleForms, tablesNotKept } from './copy-table.ts';
import { encryptTo } from './encrypt.ts';
import { type BackupEnd, type BackupHeader, encodeFrame, encodeJson } from './frames.ts';

export interface BackupRequest {
  readonly ownerUrl: string;
  /** A file that is not there yet. */
  readonly path: string;
  /** An age public key (`age1…`) that alone can open it; null to leave it open. */
  readonly recipient: string | null;
  readonly programVersion: string;
  readonly now: Date;
  readonly onTable?: (name: string) => void;
}

export interface BackupSummary {
  readonly path: string;
  readonly encrypted: boolean;
  readonly header: BackupHeader;
  readonly tables: BackupEnd['tables'];
  readonly auditHeads: BackupEnd['auditHeads'];
  readonly partnerships: number;
  /** Those among them that somebody took off the list of partnerships: their rows are in the backup like all others. */
  readonly unlisted: readonly string[];
}

/**
 * Writes everything that the database holds into one file, as it stood at one instant, while others go on working. The file
 * is there wholly or not at all, and only its owner may read it.
 *
 * @throws AppError `backup-exists`, `backup-not-writable`, `backup-recipient`, `database-not-migrated`
 */
export async function writeBackup(request: BackupRequest): Promise<BackupSummary> {
  const { path, recipient } = request;
  await refuseExisting(path);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  const told: { summary: BackupSummary | null } = { summary: null };
  const encrypt = recipient === null ? null : encryptTo(recipient);
  try {
    await withClient(request.ownerUrl, async (client) => {
      const frames = Readable.from(
        tellDatabase(client, request, (summary) => {
          told.summary = summary;
        }),
        { objectMode: false },
      );
      const file = createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true });
      if (encrypt === null) await pipeline(frames, createGzip(), file);
      else await pipeline(frames, createGzip(), encrypt, file);
    });
    // Not renamed, which would take the place of a file that somebody else made meanwhile.
    await link(draft, path);
    await rm(draft);
    await settleFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw asNotWritable(error, path);
  }
  if (told.summary === null) throw new Error('the backup ended without its end');
  return told.summary;
}

async function* tellDatabase(
  client: pg.Client,
  { path, recipient, programVersion, now, onTable }: BackupRequest,
  tell: (summary: BackupSummary) => void,
): AsyncGenerator<Buffer> {
  const all = createHash('sha256');
  const given = (frame: Buffer): Buffer => {
    all.update(frame);
    return frame;
  };
  await settleForms(client);
  const { unlisted } = await listPartnerships(client);
  await client.query('begin transaction isolation level repeatable read, read only');
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name collate "C"',
  );
  requireOwnVersion(migrations, await readMigrations());
  const header: BackupHeader = {
    format: 'sightline-backup',
    formatVersion: 1,
    programVersion,
    madeAt: now.toISOString(),
    migrations,
  };
  yield given(encodeJson('H', header));
  const partnerships = [...new Set([...(await listTenants(client)), ...unlisted])].sort();
  const tables: BackupEnd['tables'][number][] = [];
  for (const name of tableNames.filter((table) => !tablesNotKept.includes(table))) {
    onTable?.(name);
    const shape = await readShape(client, name);
    yield given(encodeJson('T', shape.start));
    const hash = createHash('sha256');
    let rows = 0;
    const slices = tableClasses[name] === 'tenant' ? partnerships : [null];
    for (const partnership of slices) {
      const where = partnership === null ? 'true' : await enter(client, partnership);
      for await (const piece of copyRows(client, shape, where, (count) => (rows += count))) {
        hash.update(piece);
        yield given(encodeFrame('D', piece));
      }
    }
    const end = { rows, sha256: hash.digest('hex') };
    yield given(encodeJson('E', end));
    tables.push({ name, ...end });
  }
  const auditHeads = await readHeads(client, partnerships);
  await client.query('commit');
  yield encodeJson('Z', { tables, auditHeads, sha256: all.digest('hex') } satisfies BackupEnd);
  const encrypted = recipient !== null;
  tell({ path, encrypted, header, tables, auditHeads, partnerships: partnerships.length, unlisted });
}

/** Tables of another version would be left out, or missed. */
function requireOwnVersion(done: readonly { name: string }[], own: readonly { name: string }[]): void {
  const unknown = done.find(({ name }) => !own.some((migration) => migration.name === name));
  if (unknown !== undefined) throw migrationUnknown(unknown.name);
  const missing = own.filter(({ name }) => !done.some((migration) => migration.name === name));
  if (missing.length > 0) throw migrationsMissing(missing.length);
}

/** Row-level security is forced on the owner too, so each partnership's rows are read in its own context. */
async function enter(client: pg.Client, partnership: string): Promise<string> {
  await client.query(`set local sightline.partnership = '${partnership}'`);
  return `partnership_id = '${partnership}'`;
}

async function listTenants(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select partnership_id::text as id from tenant order by 1',
  );
  return rows.map(({ id }) => id);
}

async function readHeads(
  client: pg.Client,
  partnerships: readonly string[],
): Promise<BackupEnd['auditHeads']> {
  const heads: BackupEnd['auditHeads'] = [];
  for (const partnership of partnerships) {
    await enter(client, partnership);
    const { rows } = await client.query<{ number: string; digest: Buffer }>(
      'select number, digest from audit_seal where partnership_id = $1 order by number desc limit 1',
      [partnership],
    );
    const [head] = rows;
    if (head !== undefined)
      heads.push({ partnership, number: Number(head.number), digest: head.digest.toString('hex') });
  }
  return heads;
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw existsAlready(path);
}

function existsAlready(path: string): AppError {
  return new AppError('backup-exists', {
    what: 'There is a file of that name already, and a backup never overwrites one.',
    where: path,
    todo: 'Choose another name, such as one with the day in it.',
  });
}

/** The name of the file reaches the disk with its folder. */
async function settleFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function asNotWritable(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EEXIST') return existsAlready(path);
  if (!['ENOSPC', 'EACCES', 'ENOENT', 'EROFS', 'ENOTDIR', 'EDQUOT', 'EPERM'].includes(code)) return error;
  const why =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'There is no room left on that disk.'
      : 'It cannot be written there.';
  return new AppError(
    'backup-not-writable',
    { what: `${why} No backup was made.`, where: path, todo: 'Choose another folder, or make room.' },
    { cause: error },
  );
}
