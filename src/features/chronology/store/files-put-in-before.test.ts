import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/builders/database/fresh-database.ts';
import { testNow } from '../../../../test/builders/platform/test-platform.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import { migrate, readMigrations } from '../../../platform/database/migrate.ts';

const id = (end: string) => `00000000-0000-7000-8000-0000000000${end}`;
const partnership = id('01');
const putIn = new Date('2026-11-04T10:00:00Z');

test('of files of a database from before it is kept when they went in; not of what waits, or was typed', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const all = await readMigrations();
  await migrate(ownerUrl, { migrations: all.filter(({ name }) => name < '0059'), now: testNow });
  await withClient(ownerUrl, async (client) => {
    const begin = async () => {
      await client.query('begin');
      await client.query(`set local sightline.partnership = '${partnership}'`);
    };
    await begin();
    await client.query(
      "insert into partnership (partnership_id, name, created_at) values ($1, 'Marrick', $2)",
      [partnership, testNow],
    );
    await client.query(
      "insert into agency (partnership_id, id, name, sector, created_at) values ($1, $2, 'Health', 'health', $3)",
      [partnership, id('02'), testNow],
    );
    await client.query(
      "insert into family (partnership_id, id, reference, name, created_at) values ($1, $2, 'M-1', 'Family M', $3)",
      [partnership, id('03'), testNow],
    );
    await client.query(
      `insert into file (partnership_id, id, name, media_type, byte_count, sha256, created_at)
       select $1, unnest($2::uuid[]), 'a.csv', 'text/csv', 1, decode(repeat('00', 32), 'hex'), $3::timestamptz`,
      [partnership, [id('11'), id('12')], testNow],
    );
    await client.query(
      `insert into submission (partnership_id, id, family_id, agency_id, number, sending, kind, file_id, state, stated, created_at, submitted_at)
       values ($1, $4, $2, $3, 1, 1, 'file', $4, 'submitted', '{"columns":[]}', $7, $8),
              ($1, $5, $2, $3, 2, 2, 'file', $5, 'checked', '{"columns":[]}', $7, null),
              ($1, $6, $2, $3, 0, 0, 'typed', null, 'submitted', '{"columns":[]}', $7, $8)`,
      [partnership, id('03'), id('02'), id('11'), id('12'), id('13'), testNow, putIn],
    );
    await client.query('commit');
    await migrate(ownerUrl, { migrations: all, now: testNow });
    await begin();
    const { rows } = await client.query('select number, put_in_at from submission order by number');
    expect(rows.map(Object.values)).toEqual([
      [0, null],
      [1, putIn],
      [2, null],
    ]);
    await client.query('commit');
  });
  await drop();
});
