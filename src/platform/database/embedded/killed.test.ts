import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { folderOfTest } from '../../../../test/builders/database/folder-of-test.ts';
import {
  endOf,
  launchDatabaseProcess,
  runDatabaseProcess,
} from '../../../../test/builders/database/run-database-process.ts';
import { until } from '../../../../test/builders/database/until.ts';
import { withClient } from './connect.ts';
import { findPostmaster, isAlive } from './postmaster.ts';
import { startEmbedded } from './start-embedded.ts';

const unsafeForTests = true;
const dataIn = (folder: string) => join(folder, 'database', 'data');

async function serverOf(folder: string) {
  const server = await findPostmaster(dataIn(folder));
  if (server === null) throw new Error('no server runs');
  return server;
}

function write(url: string, statement: string): Promise<pg.QueryResult> {
  return withClient(url, (client) => client.query(statement));
}

test('a program that was killed leaves its server, and the next joins it and stops it at its end', async () => {
  const folder = folderOfTest();
  const killed = await runDatabaseProcess({ folder });
  await write(killed.ownerUrl, 'create table child as select 1 as id');
  await killed.kill();
  const server = await serverOf(folder);
  const next = await startEmbedded({ folder, unsafeForTests });
  expect(next.attached).toBe(true);
  expect((await write(next.ownerUrl, 'select from child')).rowCount).toBe(1);
  await next.stop();
  expect(isAlive(server)).toBe(false);
  expect(existsSync(join(dataIn(folder), 'postmaster.pid'))).toBe(false);
});

test('Ctrl-C at the terminal ends the program and not its server', async () => {
  const folder = folderOfTest();
  const started = await runDatabaseProcess({ folder });
  // A terminal tells the whole process group.
  process.kill(-(started.child.pid ?? 0), 'SIGINT');
  await endOf(started.child);
  expect((await write(started.ownerUrl, 'select 1')).rowCount).toBe(1);
});

test('of two starts at once one sets up and the other joins; the last to leave stops the server', async () => {
  const folder = folderOfTest();
  const two = await Promise.all([runDatabaseProcess({ folder }), runDatabaseProcess({ folder })]);
  expect(two.map((one) => one.code)).toEqual([undefined, undefined]);
  expect(two.map((one) => one.attached).sort()).toEqual([false, true]);
  const [first, second] = two;
  const server = await serverOf(folder);
  await first?.stop();
  expect((await write(second?.appUrl ?? '', 'select 1')).rowCount).toBe(1);
  await second?.stop();
  expect(isAlive(server)).toBe(false);
});

test('ten starts and stops at once in one program end with no server and nothing left behind', async () => {
  const folder = folderOfTest();
  const ten = Array.from({ length: 10 }, async () => {
    const database = await startEmbedded({ folder, unsafeForTests });
    await write(database.appUrl, 'select 1');
    await database.stop();
  });
  await Promise.all(ten);
  expect(await findPostmaster(dataIn(folder))).toBeNull();
  expect(readdirSync(folder).filter((name) => !/^start\.\d+\.lock$/.test(name))).toEqual(['database']);
});

test('a server that was killed in the midst of a long statement starts again with all that was committed', async () => {
  const folder = folderOfTest();
  const first = await startEmbedded({ folder });
  await write(first.ownerUrl, 'create table child as select generate_series(1, 100) as id');
  const busy = new pg.Client({ connectionString: first.ownerUrl });
  busy.on('error', () => undefined);
  await busy.connect();
  // Counting goes on without the server, and holds its memory.
  busy.query('select count(*) from generate_series(1, 100000000000) as n').catch(() => undefined);
  const server = await serverOf(folder);
  const working = `select from pg_stat_activity where state = 'active' and query like 'select count%'`;
  await until(async () => (await write(first.ownerUrl, working)).rowCount === 1);
  process.kill(server.pid, 'SIGKILL');
  await until(() => !isAlive(server));
  const next = await startEmbedded({ folder });
  expect(next.attached).toBe(false);
  expect((await write(next.ownerUrl, 'select from child')).rowCount).toBe(100);
  await next.stop();
  await busy.end().catch(() => undefined);
});

test.each([
  ['a process that is gone', () => 4_194_000],
  ['another program, which has the number by now', () => process.pid],
])('a note that a crash left, of %s, keeps nobody out', async (_whose, pid) => {
  const folder = folderOfTest();
  const first = await startEmbedded({ folder, unsafeForTests });
  const note = join(dataIn(folder), 'postmaster.pid');
  const lines = readFileSync(note, 'utf8').split('\n');
  await first.stop();
  writeFileSync(note, [pid(), ...lines.slice(1)].join('\n'));
  const next = await startEmbedded({ folder, unsafeForTests });
  expect(next.attached).toBe(false);
  await next.stop();
});

test('a program that was killed while it set the database up leaves nothing that the next stumbles over', async () => {
  const folder = folderOfTest();
  const child = launchDatabaseProcess({ folder });
  const isBuilding = () =>
    existsSync(folder) &&
    readdirSync(folder).some(
      (name) => name.startsWith('building-') && existsSync(join(folder, name, 'data', 'PG_VERSION')),
    );
  await until(isBuilding);
  child.kill('SIGKILL');
  await endOf(child);
  expect(existsSync(join(folder, 'database'))).toBe(false);
  const next = await startEmbedded({ folder, unsafeForTests });
  expect(next.attached).toBe(false);
  expect((await write(next.appUrl, 'select 1')).rowCount).toBe(1);
  await next.stop();
});

test('a port that somebody else has taken is left to them', async () => {
  const folder = folderOfTest();
  const first = await startEmbedded({ folder, unsafeForTests });
  const port = Number(new URL(first.appUrl).port);
  await first.stop();
  const other = createServer((socket) => socket.end('not PostgreSQL'));
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const next = await startEmbedded({ folder, unsafeForTests });
  expect(Number(new URL(next.appUrl).port)).not.toBe(port);
  expect((await write(next.appUrl, 'select 1')).rowCount).toBe(1);
  await next.stop();
});

test('a server that was left without waiting for the disk is not joined where data counts', async () => {
  const folder = folderOfTest();
  await (await runDatabaseProcess({ folder })).kill();
  const next = await startEmbedded({ folder });
  expect(next.attached).toBe(false);
  const { rows } = await withClient(next.ownerUrl, (client) => client.query('show fsync'));
  expect(rows).toEqual([{ fsync: 'on' }]);
  await expect(startEmbedded({ folder, unsafeForTests })).rejects.toMatchObject({
    code: 'database-already-running',
  });
  await next.stop();
});
