import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { folderOfTest } from '../../../../test/builders/database/folder-of-test.ts';
import { until } from '../../../../test/builders/database/until.ts';
import { withClient } from './connect.ts';
import { startEmbedded } from './start-embedded.ts';

test('the server’s log names nobody, whatever fails, and still tells of a crash', async () => {
  const folder = folderOfTest();
  const { ownerUrl, stop } = await startEmbedded({ folder, unsafeForTests: true });
  const run = (text: string, values: unknown[] = []) =>
    withClient(ownerUrl, (client) => client.query(text, values)).catch((error: Error) => error.message);
  await run('create table child (name text primary key, born date)');
  await run('insert into child values ($1)', ['Canary Finch']);
  const failures = [
    await run('insert into child values ($1)', ['Canary Finch']),
    await run("insert into child values ('Canary Wren', 'Canary day')"),
    await run('select $1::text::int', ['Canary Finch']),
    await run("select * from canary where name = 'Canary Finch'"),
    await run("do $$ begin raise warning 'Canary Finch'; end $$"),
  ];
  expect(failures.slice(0, 4)).toEqual([
    expect.stringContaining('duplicate key'),
    expect.stringContaining('Canary day'),
    expect.stringContaining('Canary Finch'),
    expect.stringContaining('canary'),
  ]);
  await crashOneProcess(ownerUrl);
  const readLog = () => readFileSync(join(folder, 'database', 'postgres.log'), 'utf8');
  await until(() => readLog().includes('reinitializing'));
  const log = readLog();
  expect(log).toContain('was terminated by signal');
  expect(log).not.toMatch(/canary|finch|wren/i);
  await stop();
});

/** PostgreSQL notes what a crashed process was running, unless it is told not to. */
async function crashOneProcess(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const cut = expect(client.query("select pg_sleep(600), 'Canary Finch'")).rejects.toThrow();
  const sleeping = `select from pg_stat_activity where wait_event = 'PgSleep'`;
  await until(async () => (await withClient(url, (other) => other.query(sleeping))).rowCount === 1);
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await cut;
}
