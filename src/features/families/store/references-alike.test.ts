import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/builders/database/fresh-database.ts';
import { testNow } from '../../../../test/builders/platform/test-platform.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import { migrate, readMigrations } from '../../../platform/database/migrate.ts';

const partnerships = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];

test('families whose references differed by capitals or blanks stay, and no further one comes to be', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const all = await readMigrations();
  await migrate(ownerUrl, { migrations: all.filter(({ name }) => name < '0016'), now: testNow });
  await withClient(ownerUrl, async (client) => {
    let made = 10;
    const within = async (partnership: string, work: () => Promise<unknown>) => {
      await client.query('begin');
      await client.query(`set local sightline.partnership = '${partnership}'`);
      try {
        await work();
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    };
    const add = (partnership: string, reference: string) => {
      made += 1;
      return client.query(
        "insert into family (partnership_id, id, reference, name, created_at) values ($1, $2, $3, 'Family', $4)",
        [partnership, `00000000-0000-7000-8000-0000000000${made}`, reference, testNow],
      );
    };
    for (const partnership of partnerships) {
      await within(partnership, async () => {
        await client.query(
          "insert into partnership (partnership_id, name, created_at) values ($1, 'Marrick', $2)",
          [partnership, testNow],
        );
        for (const reference of ['M-1', 'm-1', ' M-1', 'M-2']) await add(partnership, reference);
      });
    }
    await migrate(ownerUrl, { migrations: all, now: testNow });
    for (const partnership of partnerships) {
      for (const reference of ['M-1 ', 'm-2']) {
        await expect(within(partnership, () => add(partnership, reference))).rejects.toMatchObject({
          constraint: 'family_reference_alike_once',
        });
      }
      await within(partnership, async () => {
        await add(partnership, 'M-3');
        const { rows } = await client.query<{ reference: string; before: boolean }>(
          'select reference, reference_from_before as before from family order by id',
        );
        expect(rows.map(({ reference, before }) => [reference, before])).toEqual([
          ['M-1', false],
          ['m-1', true],
          [' M-1', true],
          ['M-2', false],
          ['M-3', false],
        ]);
      });
    }
  });
  await drop();
});
