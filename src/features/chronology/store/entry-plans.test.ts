import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { manyRows, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { parseDay } from '../../../shared/day.ts';
import { countEntries } from './count-entries.ts';
import { type EntryFilters, noFilters } from './entry-filters.ts';
import { listHidingAgencies } from './hides-entries.ts';
import { listEntries } from './list-entries.ts';

const platform = await testPlatform();
const partnership = await makePartnership(platform);
const { first, second } = partnership.agencies;
const lead = partnership.people['agency-lead'];
const { officer } = partnership.people;

/** One family of ten that have as many entries, 20,000 in all: a scan through the whole table would be told by its plan. */
const family = await makeFamily(platform, partnership, { involved: [first, second] });
const rows = manyRows(1000, (at) => ({ child: at % 2 === 0 ? 'Mina' : 'Jory' }));
const path = writeChronologyCsv(rows);
await sendDemonstrationFiles(platform, officer, family, [
  { agencyId: first, path },
  { agencyId: second, path },
]);
const owner = new pg.Client({ connectionString: platform.ownerUrl });
await owner.connect();
await owner.query(`set sightline.partnership = '${partnership.id}'`);
const { rows: made } = await owner.query<{ name: string }>(
  `select attname as name from pg_attribute
    where attrelid = 'entry'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
);
const names = made.map(({ name }) => name);
const copied = names.map((name) =>
  name === 'id' ? 'gen_random_uuid()' : name === 'family_id' ? '$2' : name,
);
for (let other = 0; other < 9; other += 1) {
  const { id } = await makeFamily(platform, partnership, { involved: [first, second] });
  await owner.query(
    `insert into entry (${names.join(', ')}) select ${copied.join(', ')} from entry where family_id = $1`,
    [family.id, id],
  );
}
// As PostgreSQL does by itself soon after a file is read: what it has not looked through, an index alone cannot tell.
await owner.query('vacuum analyze');
await owner.end();
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
  bearsOn: 'any',
  standing: 'historical',
};
const place = { rank: 1, key: '1', id: newId<'entry'>() };
const byDate = { by: 'date', latestFirst: false } as const;

const eachFilter = Object.entries(everyFilter).map(([name, value]): readonly [string, EntryFilters] => [
  `filtered by ${name}`,
  { ...noFilters, [name]: value },
]);
const byAgency = { by: 'agency', agencies: [first, second] } as const;
const after = { side: 'after', place } as const;
const before = { side: 'before', place } as const;

test('every filter is tried by itself', () => {
  expect(eachFilter.map(([name]) => name)).toHaveLength(Object.keys(noFilters).length);
  for (const [name, filters] of eachFilter) expect(filters, name).not.toEqual(noFilters);
});

describe.each([['without filters', noFilters], ...eachFilter, ['with every filter', everyFilter]] as const)(
  '%s',
  (_name, filters) => {
    test.each([
      ['the first page', byDate, null],
      ['the first page, latest first', { by: 'date', latestFirst: true }, null],
      ['a later page', byDate, after],
      ['the page before', byDate, before],
      ['the first page by agency', byAgency, null],
      ['a later page by agency', byAgency, after],
    ] as const)(
      '%s reads its family’s entries by an index, and no other family’s',
      async (_page, order, from) => {
        for (const actor of [officer, lead]) {
          const query = { familyId, filters, order, from, most: 50 };
          expectByIndex(await plansOf((tx) => listEntries(tx, actor, query, now)));
        }
      },
    );

    test('counting reads no other family’s entries', async () => {
      expectByIndex(await plansOf((tx) => countEntries(tx, lead, familyId, filters, now)));
    });
  },
);

function expectByIndex(plan: string): void {
  expect(plan).toMatch(/Index Cond: \(\(partnership_id = [^ ]+ AND \(family_id = /);
  expect(plan).not.toMatch(/Seq Scan on entry\b/);
}

test.each([...eachFilter, ['everything', everyFilter] as const])(
  'no entry is opened to be counted, or to be left out when filtered by %s',
  async (_name, filters) => {
    const query = { familyId, filters, order: byDate, from: null, most: 50 };
    const counting = await plansOf((tx) => countEntries(tx, lead, familyId, filters, now));
    const listing = await plansOf((tx) => listEntries(tx, lead, query, now));
    for (const plan of [counting, listing]) {
      expect(plan).toMatch(/Index Only Scan using entry_told_briefly/);
      expect(plan).toMatch(/entry_told_at_length/);
      expect(plan).not.toMatch(/Index Scan using entry_(in_order|by_agency)/);
    }
  },
);

test('a page by agency walks each agency’s own entries in their order', async () => {
  const query = { familyId, filters: noFilters, order: byAgency, from: null, most: 50 };
  const plan = await plansOf((tx) => listEntries(tx, lead, query, now));
  expect(plan).toMatch(/Index Scan using entry_by_agency/);
});

test('whether the reader may see the family is asked once, and not of every entry', async () => {
  const list = { familyId, filters: noFilters, order: byDate, from: null, most: 50 };
  for (const plan of [
    await plansOf((tx) => listEntries(tx, lead, list, now)),
    await plansOf((tx) => countEntries(tx, lead, familyId, noFilters, now)),
  ])
    expect(plan).not.toMatch(/SubPlan/);
});

test('pages by date walk the index in its order, and sort nothing', async () => {
  for (const latestFirst of [false, true]) {
    const query = {
      familyId,
      filters: noFilters,
      order: { by: 'date', latestFirst },
      from: null,
      most: 50,
    } as const;
    const plan = await plansOf((tx) => listEntries(tx, lead, query, now));
    expect(plan).toMatch(
      latestFirst ? /Index Scan Backward using entry_in_order/ : /Index Scan using entry_in_order/,
    );
    expect(plan).not.toContain('Sort');
  }
});

test('asking whether any entry is kept from somebody reads no other family’s entries', async () => {
  const plan = await plansOf((tx) => listHidingAgencies(tx, lead, familyId, now));
  expect(plan).not.toMatch(/Seq Scan on entry\b/);
});
