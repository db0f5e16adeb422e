import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/builders/database/fresh-database.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { fillEveryTable } from '../../../test/builders/platform/row-in-every-table.ts';
import { type TestPlatform, testNow, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { withClient } from '../database/embedded/connect.ts';
import { migrate, readMigrations } from '../database/migrate.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { measureTable, settleForms, tablesNotKept } from './copy-table.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

let platform: TestPlatform;
let folder: string;
let whole: string;

beforeAll(async () => {
  platform = await testPlatform();
  folder = mkdtempSync(join(tmpdir(), 'sightline-backup-'));
  for (let made = 0; made < 3; made += 1) {
    const { id } = await makePartnership(platform);
    const bytes = Buffer.from(`a stored file with an apostrophe’s tail \\ \t and a line\nof its own ${made}`);
    await transact(platform.database, id, async ({ sql }) => {
      const file = newId<'file'>();
      const sha256 = createHash('sha256').update(bytes).digest();
      await sql
        .insertInto('file')
        .values({
          partnership_id: id,
          id: file,
          name: 'Ås ünusual.docx',
          media_type: 'x',
          byte_count: bytes.length,
          sha256,
          created_at: testNow,
        })
        .execute();
      await sql
        .insertInto('file_chunk')
        .values({ partnership_id: id, file_id: file, number: 1, bytes })
        .execute();
    });
  }
  whole = join(folder, 'whole.backup');
  await write(whole);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, recipient: string | null = null) {
  return writeBackup({ ownerUrl: platform.ownerUrl, path, recipient, programVersion: '0.1.0', now: testNow });
}

async function restoreInto(path: string, identity: string | null = null) {
  const { ownerUrl, appUrl, drop } = await freshDatabase();
  const summary = await restoreBackup({ path, identity, ownerUrl, now: testNow });
  return { summary, ownerUrl, appUrl, drop };
}

test('what is restored is what was backed up: table by table, file by file, and kept apart as before', async () => {
  const { summary, ownerUrl, appUrl, drop } = await restoreInto(whole);
  expect(summary.notMeasured).toBeNull();
  expect(summary.tables.find(({ name }) => name === 'partnership')?.rows).toBe(3);
  expect(summary.tables.find(({ name }) => name === 'account')?.rows).toBe(27);
  expect(summary.files).toBe(3);
  // -1 where PostgreSQL has never measured a table.
  const counted = "select reltuples::integer as rows from pg_class where oid = 'account'::regclass";
  await withClient(ownerUrl, async (client) => {
    expect((await client.query(counted)).rows).toEqual([{ rows: 27 }]);
  });
  const again = join(folder, 'again.backup');
  const second = await writeBackup({
    ownerUrl,
    path: again,
    recipient: null,
    programVersion: '0.1.0',
    now: testNow,
  });
  expect(second.tables).toEqual(summary.tables);
  await withClient(appUrl, async (client) => {
    expect((await client.query('select 1 from account')).rowCount).toBe(0);
  });
  await drop();
});

test('every table is in the backup, but for those that are told', async () => {
  const { tables } = await verifyBackup({ path: whole, identity: null });
  const found = await withClient(platform.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    return rows.map(({ name }) => name);
  });
  expect([...tables.map(({ name }) => name), ...tablesNotKept].sort()).toEqual(found.sort());
});

test('a row in every table comes back, whatever its columns', async () => {
  const source = await testPlatform();
  const id = newId<'partnership'>();
  await withClient(source.appUrl, async (client) => {
    await client.query(`insert into tenant values ('${id}', now())`);
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${id}'`);
    await fillEveryTable(client, id);
    // A stored file’s digest is compared, so it must be one.
    await client.query("update file set sha256 = sha256('x'::bytea)");
    await client.query('commit');
  });
  const path = join(folder, 'every-table.backup');
  await writeBackup({
    ownerUrl: source.ownerUrl,
    path,
    recipient: null,
    programVersion: '0.1.0',
    now: testNow,
  });
  const { summary, drop } = await restoreInto(path);
  const empty = summary.tables.filter(({ rows }) => rows === 0).map(({ name }) => name);
  expect(empty).toEqual([
    'installation',
    'login',
    'login_account',
    'recovery_code',
    'invitation',
    'api_token',
    'upload_link',
  ]);
  await drop();
});

test('a backup is of one instant, though others write meanwhile', async () => {
  const source = await testPlatform();
  let isOver = false;
  const writer = (async () => {
    while (!isOver) await makePartnership(source);
  })();
  const path = join(folder, 'running.backup');
  for (let turn = 0; turn < 2; turn += 1) {
    rmSync(path, { force: true });
    await writeBackup({
      ownerUrl: source.ownerUrl,
      path,
      recipient: null,
      programVersion: '0.1.0',
      now: testNow,
    });
    const { tables } = await verifyBackup({ path, identity: null });
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? -1;
    expect(rowsOf('partnership')).toBe(rowsOf('tenant'));
    expect(rowsOf('account')).toBe(rowsOf('partnership') * 9);
  }
  isOver = true;
  await writer;
  await (await restoreInto(path)).drop();
});

describe('an encrypted backup', () => {
  test('opens with its secret key alone', async () => {
    const identity = await generateIdentity();
    const path = join(folder, 'secret.backup');
    const key = join(folder, 'key.txt');
    const other = join(folder, 'other.txt');
    writeFileSync(key, `# created: today\n${identity}\n`);
    writeFileSync(other, `${await generateIdentity()}\n`);
    const summary = await write(path, await identityToRecipient(identity));
    expect(summary.encrypted).toBe(true);
    expect(readFileSync(path).includes('Harbour')).toBe(false);
    expect((await verifyBackup({ path, identity: key })).tables).toEqual(summary.tables);
    await expect(verifyBackup({ path, identity: null })).rejects.toMatchObject({ code: 'backup-encrypted' });
    await expect(verifyBackup({ path, identity: other })).rejects.toMatchObject({ code: 'backup-identity' });
    await expect(verifyBackup({ path, identity: join(folder, 'none.txt') })).rejects.toMatchObject({
      code: 'backup-identity',
    });
    const cut = join(folder, 'secret-cut.backup');
    writeFileSync(cut, readFileSync(path).subarray(0, -20));
    await expect(verifyBackup({ path: cut, identity: key })).rejects.toMatchObject({
      code: expect.stringMatching(/^backup-(cut-off|damaged)$/),
    });
  });

  test('is not made to what is no public key', async () => {
    await expect(write(join(folder, 'no.backup'), 'AGE-SECRET-KEY-1')).rejects.toMatchObject({
      code: 'backup-recipient',
    });
    expect(readdirSync(folder)).not.toContain('no.backup');
  });
});

test('nothing is restored over what is there', async () => {
  await expect(
    restoreBackup({ path: whole, identity: null, ownerUrl: platform.ownerUrl, now: testNow }),
  ).rejects.toMatchObject({ code: 'restore-not-empty' });
});

test('what is not what the backup says is undone, wholly', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  await restoreBackup({ path: whole, identity: null, ownerUrl, now: testNow });
  await withClient(ownerUrl, async (client) => {
    await settleForms(client);
    const before = await measureTable(client, 'login', ['id', 'email']);
    await expect(
      restoreBackup({ path: whole, identity: null, ownerUrl, now: testNow }),
    ).rejects.toMatchObject({
      code: 'restore-not-empty',
      words: { todo: expect.stringContaining('choose an empty SIGHTLINE_FOLDER') },
    });
    expect(await measureTable(client, 'login', ['id', 'email'])).toEqual(before);
  });
  await drop();
});

test('a backup of a newer version is left to that version', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  await expect(
    restoreBackup({ path: whole, identity: null, ownerUrl, now: testNow, migrations: [] }),
  ).rejects.toMatchObject({ code: 'backup-newer' });
  await drop();
});

test('what is restored stays where PostgreSQL cannot measure it, and why is told', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const text = `create table later (word text);
    create function word_of(word text) returns text immutable language plpgsql as 'begin return word; end';
    create index later_by_word on later (word_of(word));
    insert into later values ('Marigold');
    create or replace function word_of(word text) returns text immutable language plpgsql
      as 'begin raise exception ''%'', word; end';`;
  const migrations = [...(await readMigrations()), { name: '0999-later.sql', text, sha256: 'later' }];
  const request = { path: whole, identity: null, ownerUrl, now: testNow };
  const { notMeasured, tables } = await restoreBackup({ ...request, migrations });
  expect(tables.find(({ name }) => name === 'partnership')?.rows).toBe(3);
  expect(notMeasured).toMatchObject({ code: 'internal', fault: { code: 'P0001' } });
  expect(JSON.stringify(notMeasured)).not.toContain('Marigold');
  await drop();
});

test('a backup never overwrites a file, leaves nothing half-written, and only its owner may read it', async () => {
  await expect(write(whole)).rejects.toMatchObject({ code: 'backup-exists' });
  await expect(write(join(folder, 'nowhere', 'x.backup'))).rejects.toMatchObject({
    code: 'backup-not-writable',
  });
  expect(statSync(whole).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('what is no backup is told as such', async () => {
  const path = join(folder, 'letter.txt');
  writeFileSync(path, 'Dear all');
  await expect(verifyBackup({ path, identity: null })).rejects.toMatchObject({ code: 'backup-not-one' });
  writeFileSync(path, gzipSync('Dear all'));
  await expect(verifyBackup({ path, identity: null })).rejects.toMatchObject({ code: 'backup-damaged' });
});

test('it is one gzip file that other tools open', () => {
  const text = execFileSync('gzip', ['-dc'], { input: readFileSync(whole) }).toString('latin1');
  expect(text).toContain('sightline-backup');
});

test('a database that was made ready for a later version, though empty, is told as that, and not touched', async () => {
  const own = await readMigrations();
  const { ownerUrl, drop } = await freshDatabase();
  const later = { name: '0999-later.sql', text: 'create table later (id uuid)', sha256: 'later' };
  await migrate(ownerUrl, { migrations: [...own, later], now: testNow });
  await withClient(ownerUrl, (client) => client.query('drop table later'));
  const request = { path: whole, identity: null, ownerUrl, now: testNow };
  await expect(restoreBackup({ ...request, migrations: [...own, later] })).rejects.toMatchObject({
    code: 'restore-not-empty',
    words: { what: expect.stringContaining('0999-later.sql') },
  });
  // Nor does this version back it up: it would leave out what it does not know.
  const path = join(folder, 'of-later.backup');
  const backup = { ownerUrl, path, recipient: null, programVersion: '0.1.0', now: testNow };
  await expect(writeBackup(backup)).rejects.toMatchObject({ code: 'migration-unknown' });
  await drop();
});

test('of two backups to one name at once, one is kept and the other is told', async () => {
  const path = join(folder, 'twice.backup');
  const results = await Promise.allSettled([write(path), write(path)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'backup-exists' },
  });
  await expect(verifyBackup({ path, identity: null })).resolves.toBeDefined();
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
