import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/builders/database/fresh-database.ts';
import { testNow } from '../../../../test/builders/platform/test-platform.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import { migrate, readMigrations } from '../../../platform/database/migrate.ts';

const id = (end: string) => `00000000-0000-7000-8000-0000000000${end}`;
const partnership = id('01');
const at = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute));

test('of decisions of a database from before it is kept of which words they are: those of then, or else those of now', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const all = await readMigrations();
  await migrate(ownerUrl, { migrations: all.filter(({ name }) => name < '0060'), now: testNow });
  await withClient(ownerUrl, async (client) => {
    const begin = async () => {
      await client.query('begin');
      await client.query(`set local sightline.partnership = '${partnership}'`);
    };
    await begin();
    const insert = (table: string, row: Readonly<Record<string, unknown>>) =>
      client.query(
        `insert into ${table} (partnership_id, ${Object.keys(row).join()})
         values ($1, ${Object.keys(row).map((_, place) => `$${place + 2}`)})`,
        [partnership, ...Object.values(row)],
      );
    const created_at = testNow;
    await insert('partnership', { name: 'Marrick', created_at });
    await insert('agency', { id: id('02'), name: 'Health', sector: 'health', created_at });
    await insert('family', { id: id('03'), reference: 'M-1', name: 'Family M', created_at });
    const ofFamily = { family_id: id('03') };
    await insert('account', {
      id: id('04'),
      name: 'A Lead',
      email: 'a.lead@example.org',
      role: 'officer',
      state: 'active',
      created_at,
    });
    const file = { id: id('11'), ...ofFamily, agency_id: id('02'), number: 0, sending: 0, kind: 'typed' };
    await insert('submission', { ...file, state: 'submitted', stated: '{"columns":[]}', created_at });
    const said = (content: string) => JSON.stringify({ content });
    const row = { ...ofFamily, submission_id: id('11'), agency_id: id('02'), row_key: 'key' };
    const shown = { order_key: '', kind: 'other', note: false, event: 'Seen', themes: [], issues: [] };
    for (const [entry, position] of [
      [id('21'), 1],
      [id('22'), 2],
    ] as const)
      await insert('entry', { ...row, ...shown, id: entry, position, detail: said('now') });
    const former = { ...row, entry_id: id('21'), handling: 'core-group' };
    await insert('entry_version', { ...former, number: 1, detail: said('first'), until_at: at(10) });
    await insert('entry_version', { ...former, number: 2, detail: said('second'), until_at: at(20) });
    for (const [theme, entry_id, decided_at] of [
      ['a', id('21'), at(5)],
      ['b', id('21'), at(15)],
      ['c', id('21'), at(25)],
      ['d', id('22'), at(5)],
      ['e', id('29'), at(5)],
    ] as const) {
      const decided = { verdict: 'confirmed', decided_at, decided_by: id('04') };
      await insert('theme_decision', { ...ofFamily, entry_id, theme, ...decided });
    }
    const pair = { first_entry_id: id('21'), second_entry_id: id('22'), verdict: 'same' };
    await insert('same_event_decision', {
      ...{ ...ofFamily, ...pair, decided_at: at(5), decided_by: id('04') },
    });
    await client.query('commit');
    await migrate(ownerUrl, { migrations: all, now: testNow });
    await begin();
    const themes = await client.query('select of_content from theme_decision order by theme');
    expect(themes.rows.flatMap(Object.values)).toEqual(['first', 'second', 'now', 'now', null]);
    const pairs = await client.query('select first_content, second_content from same_event_decision');
    expect(pairs.rows.map(Object.values)).toEqual([['first', 'now']]);
    await client.query('commit');
  });
  await drop();
});
