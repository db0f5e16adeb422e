import { afterAll, expect, test } from 'vitest';
import { closeReaders } from '../../../src/platform/documents/read-document.ts';
import { hideRecord, type Way, ways } from './hide-record.ts';
import { readMarkedRecords } from './marked-record.ts';
import { type Outcome, tallyHiding } from './tally-hiding.ts';

afterAll(closeReaders);

const records = readMarkedRecords();
const found: (Outcome & { readonly way: Way })[] = [];

test.each(records)('the documents of $id are made: $style', async (record) => {
  const hidden = await hideRecord(record);
  for (const way of ways) {
    const outcomes = tallyHiding(record, hidden, way);
    expect(outcomes, `${record.id}, ${way}`).not.toBeNull();
    for (const outcome of outcomes ?? []) found.push({ ...outcome, way });
  }
});

const kinds = ['name of the record', 'name of others', 'detail', 'words'] as const;
const fates = ['hidden', 'in doubt', 'in part', 'left', 'made two', 'told as another'] as const;

function count(way: Way, what: Outcome['what'], became?: Outcome['became']): number {
  return found.filter(
    (one) => one.way === way && one.what === what && (became === undefined || one.became === became),
  ).length;
}

test('of the names in marked records no more is left, and nobody more told as another, than is written here', () => {
  const rows = ways.flatMap((way) =>
    kinds.map((what) => [way, what, count(way, what), ...fates.map((became) => count(way, what, became))]),
  );
  const table = [['way', 'what', 'all', ...fates], ...rows].map((row) =>
    row.map((cell) => String(cell).padEnd(19)).join(''),
  );
  process.stdout.write(`${table.join('\n')}\n`);
  for (const [way, what, became, most] of limits) {
    const share = count(way, what, became) / count(way, what);
    expect(share, `${way}: ${what} ${became}`).toBeLessThanOrEqual(most);
  }
});

/** The largest share of all such names: somewhat above what is reached, that a change for the worse is seen. */
const limits: readonly (readonly [Way, Outcome['what'], Outcome['became'], number])[] = [
  ['record', 'name of the record', 'left', 0.003],
  ['record', 'name of the record', 'told as another', 0.001],
  ['record', 'name of the record', 'made two', 0.017],
  ['record', 'name of others', 'left', 0.02],
  ['record', 'name of others', 'told as another', 0.005],
  ['record', 'detail', 'left', 0.15],
  ['list', 'name of the record', 'left', 0.003],
  ['list', 'name of the record', 'told as another', 0.001],
  ['list', 'name of others', 'left', 0.025],
  ['list', 'name of others', 'told as another', 0.004],
  ['list', 'detail', 'left', 0.18],
  ['no list', 'name of others', 'left', 0.015],
];
