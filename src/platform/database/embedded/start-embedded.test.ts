import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfTest } from '../../../../test/builders/database/folder-of-test.ts';
import { withClient } from './connect.ts';
import { startEmbedded } from './start-embedded.ts';

const unsafeForTests = true;

async function answerOf(url: string, statement: string): Promise<unknown> {
  const { rows } = await withClient(url, (client) => client.query({ text: statement, rowMode: 'array' }));
  return rows.map((row: unknown[]) => row.join(' ')).join('\n');
}

const settings = (names: readonly string[]) =>
  `select ${names.map((name) => `current_setting('${name}')`).join(', ')}`;

test('a new database is set up safely: checksums, the disk waited for, English letters, loopback only', async () => {
  const database = await startEmbedded({ folder: folderOfTest() });
  const asked = ['data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses'];
  expect(await answerOf(database.ownerUrl, settings(asked))).toBe('on on on on 127.0.0.1');
  const coding = `select pg_encoding_to_char(encoding), datlocprovider, datlocale from pg_database
                   where datname = current_database()`;
  expect(await answerOf(database.ownerUrl, coding)).toBe('UTF8 b C.UTF-8');
  await database.stop();
});

test('the owner owns the database and no more; the application owns nothing and passes by no policy', async () => {
  const database = await startEmbedded({ folder: folderOfTest(), unsafeForTests });
  const rights = `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication
                    from pg_roles where rolname = current_user`;
  expect(await answerOf(database.ownerUrl, rights)).toBe('sightline_owner false false false false false');
  expect(await answerOf(database.appUrl, rights)).toBe('sightline_app false false false false false');
  const owner = 'select datdba::regrole from pg_database where datname = current_database()';
  expect(await answerOf(database.appUrl, owner)).toBe('sightline_owner');
  await expect(answerOf(database.appUrl, 'create table child (name text)')).rejects.toThrow(
    'permission denied',
  );
  await expect(answerOf(database.appUrl, 'set role sightline_owner')).rejects.toThrow('permission denied');
  await database.stop();
});

test('the server does not run as root, and its data is closed to others', async () => {
  const folder = folderOfTest();
  const database = await startEmbedded({ folder, unsafeForTests });
  const data = join(folder, 'database', 'data');
  const pid = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0];
  expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
  expect(statSync(data).mode & 0o777).toBe(0o700);
  await database.stop();
});

test('passwords are long, kept in a file that nobody else may read, and said nowhere', async () => {
  const folder = folderOfTest();
  const said: string[] = [];
  const database = await startEmbedded({ folder, unsafeForTests, say: (line) => said.push(line) });
  const passwords = [database.ownerUrl, database.appUrl].map((url) => new URL(url).password);
  expect(new Set(passwords).size).toBe(2);
  const home = join(folder, 'database');
  expect(statSync(join(home, 'keys.json')).mode & 0o777).toBe(0o600);
  const told = said.join('\n') + readFileSync(join(home, 'postgres.log'), 'utf8');
  for (const password of passwords) {
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect(told).not.toContain(password);
  }
  const wrong = database.appUrl.replace(passwords[1] ?? '', 'guessed');
  await expect(answerOf(wrong, 'select 1')).rejects.toThrow('password authentication failed');
  await database.stop();
});

test('what was written is there at the next start, at the same address; stopping twice is stopping once', async () => {
  const folder = folderOfTest();
  const first = await startEmbedded({ folder, unsafeForTests });
  await answerOf(first.ownerUrl, "create table child as select 'Zoë' as name");
  await Promise.all([first.stop(), first.stop()]);
  await expect(answerOf(first.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const second = await startEmbedded({ folder, unsafeForTests });
  expect([second.attached, second.ownerUrl]).toEqual([false, first.ownerUrl]);
  expect(await answerOf(second.ownerUrl, 'select name from child')).toBe('Zoë');
  await second.stop();
  expect(readdirSync(folder).filter((name) => !name.startsWith('start.'))).toEqual(['database']);
});

test.each([
  ['somebody’s letters', 'letter.docx', 'holds other files (letter.docx)'],
  ['a PostgreSQL of somebody else', 'PG_VERSION', 'a database of PostgreSQL that Sightline did not make'],
])('a folder with %s is refused and left as it is', async (_what, file, words) => {
  const folder = folderOfTest();
  mkdirSync(folder);
  writeFileSync(join(folder, file), '18');
  const starting = startEmbedded({ folder, unsafeForTests });
  await expect(starting).rejects.toMatchObject({ code: 'database-folder-not-usable' });
  await expect(starting).rejects.toThrow(words);
  expect(readdirSync(folder)).toEqual([file]);
});

test('a file in the place of the folder is refused', async () => {
  const folder = folderOfTest();
  mkdirSync(folder);
  writeFileSync(join(folder, 'file'), '');
  const starting = startEmbedded({ folder: join(folder, 'file', 'database'), unsafeForTests });
  await expect(starting).rejects.toMatchObject({ code: 'database-folder-not-usable' });
});

test.each([
  ['older', '17', 'write a backup there'],
  ['newer', '19', 'Use the newer Sightline'],
])(
  'a database of another PostgreSQL (%s) is refused, with the way on, and left as it is',
  async (_age, major, words) => {
    const folder = folderOfTest();
    await (await startEmbedded({ folder, unsafeForTests })).stop();
    const version = join(folder, 'database', 'data', 'PG_VERSION');
    writeFileSync(version, `${major}\n`);
    await expect(startEmbedded({ folder, unsafeForTests })).rejects.toMatchObject({
      code: 'database-version-different',
      words: { todo: expect.stringContaining(words) },
    });
    expect(existsSync(join(folder, 'database', 'data', 'postmaster.pid'))).toBe(false);
    writeFileSync(version, '18\n');
    await (await startEmbedded({ folder, unsafeForTests })).stop();
  },
);
