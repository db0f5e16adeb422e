import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/builders/database/fresh-database.ts';
import { withClient } from './embedded/connect.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

const now = new Date('2026-11-24T10:00:00Z');

function migration(name: string, text: string): Migration {
  return { name, text, sha256: `digest of ${text}` };
}

async function tablesOf(url: string): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    );
    return rows.map(({ name }) => name);
  });
}

test('an empty database is brought to the program’s schema, and a second run changes nothing', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const own = (await readMigrations()).map(({ name }) => name);
  expect(await migrate(ownerUrl, { now })).toEqual({ ran: own, already: [] });
  expect(await migrate(ownerUrl, { now })).toEqual({ ran: [], already: own });
  await drop();
});

test('two migrators at once run each migration once', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const results = await Promise.all([1, 2, 3].map(() => migrate(ownerUrl, { now })));
  const own = (await readMigrations()).length;
  expect(results.map(({ ran }) => ran.length).sort()).toEqual([0, 0, own]);
  await drop();
});

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const migrations = [
    migration('0001-first.sql', 'create table first (id int)'),
    migration('0002-second.sql', 'create table second (id int); select 1 / 0'),
  ];
  await expect(migrate(ownerUrl, { migrations, now })).rejects.toThrow(/division by zero/);
  expect(await tablesOf(ownerUrl)).toEqual(['first', 'migration']);
  await drop();
});

test('a database that has had another form of a migration, or one that the program does not know, is left alone', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const first = migration('0001-first.sql', 'create table first (id int)');
  await migrate(ownerUrl, { migrations: [first], now });
  const changed = { ...first, sha256: 'another' };
  await expect(migrate(ownerUrl, { migrations: [changed], now })).rejects.toMatchObject({
    code: 'migration-changed',
  });
  await expect(migrate(ownerUrl, { migrations: [], now })).rejects.toMatchObject({
    code: 'migration-unknown',
  });
  await drop();
});
