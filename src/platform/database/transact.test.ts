import { sql as raw } from 'kysely';
import { expect, test } from 'vitest';
import { until } from '../../../test/builders/database/until.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { type LocalTx, transactLocal } from './transact.ts';

const platform = await testPlatform();

/** Ends the connection of a transaction, as the fall of the server does. */
async function cutOff({ sql }: LocalTx): Promise<void> {
  const { rows } = await raw<{ pid: number }>`select pg_backend_pid() as pid`.execute(sql);
  const pid = rows[0]?.pid;
  const { pool } = platform.database;
  await pool.query('select pg_terminate_backend($1)', [pid]);
  await until(
    async () => (await pool.query('select from pg_stat_activity where pid = $1', [pid])).rowCount === 0,
  );
}

const nothing = (tx: LocalTx) => raw`select 1`.execute(tx.sql);

test('a connection that breaks between two statements ends neither the program nor anybody else’s work', async () => {
  const work = transactLocal(platform.database, async (tx) => {
    await cutOff(tx);
    await nothing(tx);
  });
  await expect(work).rejects.toMatchObject({
    code: 'database-away',
    words: { todo: 'Nothing was changed. Wait a minute and try again.' },
  });
  await expect(transactLocal(platform.database, nothing)).resolves.toBeDefined();
});

test('two transactions that wait for each other are both done: the one that is undone begins again', async () => {
  const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  const lockBoth = (first: number, second: number) =>
    transactLocal(platform.database, async ({ sql }) => {
      begun += 1;
      await raw`select pg_advisory_xact_lock(${first})`.execute(sql);
      held[first]?.resolve();
      await held[second]?.promise;
      await raw`select pg_advisory_xact_lock(${second})`.execute(sql);
      return first;
    });
  expect(await Promise.all([lockBoth(0, 1), lockBoth(1, 0)])).toEqual([0, 1]);
  expect(begun).toBe(3);
});

test('what stands in each other’s way again and again is told, and not tried for ever', async () => {
  let begun = 0;
  const work = transactLocal(platform.database, async ({ sql }) => {
    begun += 1;
    await raw`do $$ begin raise exception using errcode = '40001'; end $$`.execute(sql);
  });
  await expect(work).rejects.toMatchObject({ code: 'database-away' });
  expect(begun).toBe(3);
});

test('where the connection breaks as the work is being kept, nobody is told that nothing was changed', async () => {
  await expect(transactLocal(platform.database, cutOff)).rejects.toMatchObject({
    code: 'database-away',
    words: { todo: 'It may have been saved, or not. Wait a minute, and look before you send it again.' },
  });
});
