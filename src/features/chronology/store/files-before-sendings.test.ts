import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/builders/database/fresh-database.ts';
import { testNow } from '../../../../test/builders/platform/test-platform.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import { migrate, readMigrations } from '../../../platform/database/migrate.ts';

const partnership = '00000000-0000-7000-8000-000000000001';
const family = '00000000-0000-7000-8000-000000000002';
const agency = '00000000-0000-7000-8000-000000000003';
const idOf = (number: number) => `00000000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

const refused = { file: null, refused: { code: 'no-table', what: 'No table', todo: 'Send a table' } };
const read = { file: {}, refused: null };
const files: readonly [number, string, string, unknown, string | null][] = [
  // Sent in one go, and replaced by the next.
  [1, '10:00', 'removed', read, 'sent again'],
  [2, '10:00', 'removed', refused, 'sent again'],
  [3, '11:00', 'read', read, null],
  [4, '12:00', 'removed', read, 'It is about another family'],
  [5, '13:00', 'reading', null, null],
  [6, '13:00', 'reading', null, null],
];

test('files that were sent before sendings had numbers keep what they were, and what they were to replace', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  const all = await readMigrations();
  const before = all.filter(({ name }) => name < '0008');
  await migrate(ownerUrl, { migrations: before, now: testNow });
  const rows = await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${partnership}'`);
    const at = { partnership_id: partnership, created_at: '2026-11-02T09:00:00Z' };
    const insert = (table: string, values: Readonly<Record<string, unknown>>) => {
      const names = Object.keys(values);
      const places = names.map((_name, index) => `$${index + 1}`);
      return client.query(
        `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
        Object.values(values),
      );
    };
    await insert('partnership', { ...at, name: 'Marrick' });
    await insert('agency', { ...at, id: agency, name: 'Health', sector: 'health' });
    await insert('family', { ...at, id: family, reference: 'M-1', name: 'Family' });
    for (const [number, time, state, account, reason] of files) {
      const file = idOf(number + 50);
      const content = { name: 'a.csv', media_type: 'text/csv', byte_count: 1, sha256: Buffer.alloc(32) };
      await insert('file', { ...at, id: file, ...content });
      await insert('submission', {
        partnership_id: partnership,
        id: idOf(number),
        family_id: family,
        agency_id: agency,
        number,
        file_id: file,
        state,
        stated: '{"columns":[]}',
        account: account === null ? null : JSON.stringify(account),
        created_at: `2026-11-03T${time}:00Z`,
        removed_at: state === 'removed' ? '2026-11-04T09:00:00Z' : null,
        remove_reason: reason,
      });
    }
    await client.query('commit');
    await migrate(ownerUrl, { migrations: all, now: testNow });
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${partnership}'`);
    const found = await client.query<Readonly<Record<string, unknown>>>(
      'select number, sending, replaces, state, remove_reason from submission order by number',
    );
    await client.query('rollback');
    return found.rows.map((row) => Object.values(row));
  });
  expect(rows).toEqual([
    [1, 1, [], 'removed', 'sent again'],
    [2, 1, [], 'refused', null],
    [3, 3, [], 'submitted', null],
    [4, 4, [], 'removed', 'It is about another family'],
    [5, 5, [3], 'reading', null],
    [6, 5, [3], 'reading', null],
  ]);
  await drop();
});
