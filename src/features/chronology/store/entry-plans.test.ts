import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { manyRows, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { parseDay } from '../../../shared/day.ts';
import { countEntries } from './count-entries.ts';
import { type EntryFilters, noFilters } from './entry-filters.ts';
import { hidesEntries } from './hides-entries.ts';
import { listEntries } from './list-entries.ts';

const platform = await testPlatform();
const partnership = await makePartnership(platform);
const { first, second } = partnership.agencies;
const lead = partnership.people['agency-lead'];
const { officer } = partnership.people;

/** One family among larger ones of the partnership: a scan through the whole table would be told by its plan. */
const families = [];
for (const count of [500, 2000, 2000, 2000]) {
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const rows = manyRows(count, (at) => ({ child: at % 2 === 0 ? 'Mina' : 'Jory' }));
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  families.push(family);
}
const owner = new pg.Client({ connectionString: platform.ownerUrl });
await owner.connect();
await owner.query('analyze entry');
await owner.end();
const [family] = families;
if (family === undefined) throw new Error('there is no family');
const now = platform.now();
const { id: familyId } = family;

/** What PostgreSQL says that it would do for the statements of this work, as the application’s own role. */
async function plansOf(work: (tx: TenantTx) => Promise<unknown>): Promise<string> {
  return transact(platform.database, partnership.id, async (tx) => {
    const explained: string[] = [];
    const explain: TenantTx['sql'] = tx.sql.withPlugin({
      transformQuery: ({ node }) => {
        const { sql, parameters } = tx.sql.getExecutor().compileQuery(node, { queryId: 'plan' });
        waiting.push({ sql, parameters });
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const waiting: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
    await work({ ...tx, sql: explain });
    for (const { sql, parameters } of waiting) {
      const { rows } = await tx.sql.executeQuery<{ 'QUERY PLAN': string }>(
        CompiledQuery.raw(`explain ${sql}`, [...parameters]),
      );
      explained.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    return explained.join('\n');
  });
}

const everyFilter: EntryFilters = {
  agencies: [first],
  child: 'Mina',
  theme: 'school',
  kind: 'narrative',
  from: parseDay('2015-03-01'),
  to: parseDay('2016-03-01'),
  words: ['visit', 'home'],
  doubtsOnly: true,
  withoutNotes: true,
};
const place = { rank: 1, key: '1', id: newId<'entry'>() };
const byDate = { by: 'date', latestFirst: false } as const;

test.each([
  ['the first page', noFilters, byDate, null],
  ['a later page', noFilters, byDate, { side: 'after', place }],
  ['the page before', noFilters, byDate, { side: 'before', place }],
  ['the first page by agency', noFilters, { by: 'agency', agencies: [first, second] }, null],
  ['a page with every filter set', everyFilter, byDate, { side: 'after', place }],
] as const)(
  '%s reads its family’s entries by an index, and no other family’s',
  async (_name, filters, order, from) => {
    for (const actor of [officer, lead]) {
      const plan = await plansOf((tx) =>
        listEntries(tx, actor, { familyId, filters, order, from, most: 50, hiding: false }, now),
      );
      expect(plan).toMatch(
        /Index Scan (Backward )?using entry_in_order|Bitmap Index Scan on entry_in_order|Index Scan using entry_key|Bitmap Index Scan on entry_key/,
      );
      expect(plan).not.toMatch(/Seq Scan on entry/);
    }
  },
);

test('pages by date walk the index in its order, and sort nothing', async () => {
  for (const latestFirst of [false, true]) {
    const query = {
      familyId,
      filters: noFilters,
      order: { by: 'date', latestFirst },
      from: null,
      most: 50,
      hiding: false,
    } as const;
    const plan = await plansOf((tx) => listEntries(tx, lead, query, now));
    expect(plan).toMatch(
      latestFirst ? /Index Scan Backward using entry_in_order/ : /Index Scan using entry_in_order/,
    );
    expect(plan).not.toContain('Sort');
  }
});

test('counting, and asking whether any entry is kept from somebody, read no other family’s entries', async () => {
  for (const filters of [noFilters, everyFilter]) {
    const plan = await plansOf((tx) => countEntries(tx, lead, familyId, filters, false, now));
    expect(plan).toMatch(/entry_in_order|entry_key/);
    expect(plan).not.toMatch(/Seq Scan on entry/);
  }
  const hiding = await plansOf((tx) => hidesEntries(tx, lead, familyId, now));
  expect(hiding).not.toMatch(/Seq Scan on entry/);
});
