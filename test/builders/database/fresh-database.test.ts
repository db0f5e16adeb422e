import { expect, test } from 'vitest';
import { withClient } from '../../../src/platform/database/embedded/connect.ts';
import { databaseFromTemplate, freshDatabase } from './fresh-database.ts';

test('each test gets an empty database of its own', async () => {
  const [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  await withClient(first.ownerUrl, (client) => client.query('create table child (name text)'));
  const tables = await withClient(second.ownerUrl, (client) =>
    client.query(`select from information_schema.tables where table_schema = 'public'`),
  );
  expect(tables.rowCount).toBe(0);
  await first.drop();
  await second.drop();
  await expect(withClient(first.ownerUrl, (client) => client.query('select 1'))).rejects.toThrow(
    'does not exist',
  );
});

test('a template is prepared once, however many ask at once, and its copies are apart', async () => {
  let prepared = 0;
  const prepare = async (ownerUrl: string) => {
    prepared += 1;
    await withClient(ownerUrl, async (client) => {
      await client.query('create table child (name text)');
      await client.query('grant select, insert on child to sightline_app');
    });
  };
  const copies = await Promise.all(
    Array.from({ length: 4 }, () => databaseFromTemplate('four_at_once', prepare)),
  );
  const counts = await Promise.all(
    copies.map((copy, place) =>
      withClient(copy.appUrl, async (client) => {
        for (let row = 0; row <= place; row += 1) await client.query(`insert into child values ('Ada')`);
        return (await client.query('select from child')).rowCount;
      }),
    ),
  );
  expect(prepared).toBe(1);
  expect(counts).toEqual([1, 2, 3, 4]);
  await Promise.all(copies.map((copy) => copy.drop()));
});

test('a template that could not be prepared is prepared anew by the next who asks', async () => {
  const failing = databaseFromTemplate('fails_once', () => Promise.reject(new Error('no migrations')));
  await expect(failing).rejects.toThrow('no migrations');
  const copy = await databaseFromTemplate('fails_once', (ownerUrl) =>
    withClient(ownerUrl, async (client) => {
      await client.query('create table child (name text)');
    }),
  );
  const { rowCount } = await withClient(copy.ownerUrl, (client) => client.query('select from child'));
  expect(rowCount).toBe(0);
  await copy.drop();
});

test('a test’s application role is no owner: it makes no table', async () => {
  const database = await freshDatabase();
  const making = withClient(database.appUrl, (client) => client.query('create table child (name text)'));
  await expect(making).rejects.toThrow('permission denied for schema public');
  await database.drop();
});
