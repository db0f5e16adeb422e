import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/builders/database/fresh-database.ts';
import { testNow } from '../../../../test/builders/platform/test-platform.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import { migrate, readMigrations } from '../../../platform/database/migrate.ts';

const id = (end: string) => `00000000-0000-7000-8000-0000000000${end}`;
const partnership = id('01');

test('children of a database from before keep their id, dates, version, former names and how they were entered by mistake', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const all = await readMigrations();
  await migrate(ownerUrl, { migrations: all.filter(({ name }) => name < '0017'), now: testNow });
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${partnership}'`);
    await client.query(
      "insert into partnership (partnership_id, name, created_at) values ($1, 'Marrick', $2)",
      [partnership, testNow],
    );
    await client.query(
      "insert into family (partnership_id, id, reference, name, created_at) values ($1, $2, 'M-1', 'Family M', $3)",
      [partnership, id('02'), testNow],
    );
    await client.query(
      `insert into child (partnership_id, id, family_id, name, born, expected, version, created_at, mistaken_at, mistaken_reason) values
        ($1, $3, $2, 'Mina Brathe', '2016-01-12', null, 3, $5, null, null),
        ($1, $4, $2, 'Unborn baby', null, '2027-05-03', 1, $5, $5, 'Typed twice')`,
      [partnership, id('02'), id('03'), id('04'), testNow],
    );
    await client.query(
      `insert into child_former_name (partnership_id, id, family_id, child_id, name, until)
        values ($1, $2, $3, $4, 'Mina Trevose', $5)`,
      [partnership, id('05'), id('02'), id('03'), testNow],
    );
    await client.query('commit');
    await migrate(ownerUrl, { migrations: all, now: testNow });
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${partnership}'`);
    const { rows } = await client.query(
      `select person.id, name, born::text, expected::text, version, role, mistaken_reason from person
         join family_member on person_id = person.id where family_id = $1 order by person.id`,
      [id('02')],
    );
    expect(rows.map(Object.values)).toEqual([
      [id('03'), 'Mina Brathe', '2016-01-12', null, 3, 'child', null],
      [id('04'), 'Unborn baby', null, '2027-05-03', 1, 'child', 'Typed twice'],
    ]);
    const names = await client.query('select person_id, kind, name, until, reason from person_name');
    expect(names.rows).toEqual([
      {
        person_id: id('03'),
        kind: 'former',
        name: 'Mina Trevose',
        until: testNow,
        reason: 'The record called them so before.',
      },
    ]);
    await client.query('commit');
  });
  await drop();
});
