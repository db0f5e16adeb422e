import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { manyRows, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { countEntries } from './count-entries.ts';
import { type EntryFilters, noFilters } from './entry-filters.ts';
import { type EntryPlace, listEntries } from './list-entries.ts';

const platform = await testPlatform();
const partnership = await makePartnership(platform);
const { officer } = partnership.people;
const { first } = partnership.agencies;

/** Letters in no order, which nothing makes shorter. */
function noise(letters: number): string {
  const parts = Array.from({ length: letters / 32 + 1 }, (_, at) =>
    createHash('sha256').update(`noise ${at}`).digest('hex').slice(0, 32),
  );
  return parts.join('').slice(0, letters);
}

/** Events from short to very long, in turn, so that those told briefly and at length stand among each other. */
const rows = manyRows(120, (at) => ({
  child: at % 40 === 7 ? `Mina ${noise(300)}` : 'Mina',
  event: `Visit ${at}: ${noise((at % 30) * 60)} ${at % 3 === 0 ? 'home' : 'school'}`,
}));
const family = await makeFamily(platform, partnership, { involved: [first] });
await sendDemonstrationFiles(platform, officer, family, [
  { agencyId: first, path: writeChronologyCsv(rows) },
]);

/** Every entry that the filters let through, page by page, and how many there should be. */
async function readAll(filters: EntryFilters, latestFirst: boolean) {
  return transact(platform.database, partnership.id, async (tx) => {
    const now = platform.now();
    const { total } = await countEntries(tx, officer, family.id, filters, now);
    const events: string[] = [];
    let place: EntryPlace | undefined;
    do {
      const from = place === undefined ? null : { side: 'after' as const, place };
      const query = { familyId: family.id, filters, order: { by: 'date', latestFirst } as const, from };
      const page = await listEntries(tx, officer, { ...query, most: 7 }, now);
      events.push(...page.rows.map(({ entry }) => entry.event));
      place = page.more ? page.rows.at(-1)?.place : undefined;
    } while (place !== undefined);
    return { total, events };
  });
}

const inOrder = (await readAll(noFilters, false)).events;

test('entries of every length are counted, found and stand in the one order, filtered or not', async () => {
  expect(inOrder).toHaveLength(rows.length);
  for (const [filters, isTheirs] of [
    [{ ...noFilters, words: ['home'] }, (event: string) => event.endsWith('home')],
    [{ ...noFilters, words: ['visit'] }, () => true],
    [{ ...noFilters, kind: 'narrative', words: ['school'] }, (event: string) => event.endsWith('school')],
    [{ ...noFilters, words: ['nowhere'] }, () => false],
  ] as const) {
    const expected = inOrder.filter(isTheirs);
    expect(await readAll(filters, false)).toEqual({ total: expected.length, events: expected });
    expect(await readAll(filters, true)).toEqual({ total: expected.length, events: expected.toReversed() });
  }
});

test('some of them are told briefly, and some at length', async () => {
  const counts = await transact(platform.database, partnership.id, (tx) =>
    tx.sql
      .selectFrom('entry')
      .select((entry) => entry.fn<number>('octet_length', ['folded']).as('length'))
      .where('partnership_id', '=', tx.partnershipId)
      .where('family_id', '=', family.id)
      .execute(),
  );
  expect(counts.filter(({ length }) => length < 800).length).toBeGreaterThan(20);
  expect(counts.filter(({ length }) => length > 1400).length).toBeGreaterThan(20);
});
