import { expect, test } from 'vitest';
import type { Counts } from '../../domain/patterns/counts.ts';
import { countByYear, joinEmptyMonths } from './month-rows.ts';

const counts: Counts = {
  months: ['2011-11', '2011-12', '2012-01', '2012-02', '2012-03'],
  byAgency: [
    { agency: 'Police', entries: 4, perMonth: [1, 0, 0, 0, 3] },
    { agency: 'Health', entries: 2, perMonth: [0, 0, 0, 0, 2] },
  ],
  withoutMonth: 0,
  byTheme: [],
};

test('months without any entry that stand together are one row', () => {
  expect(joinEmptyMonths(counts).map(({ month, until, total }) => [month, until, total])).toEqual([
    ['2011-11', '2011-11', 1],
    ['2011-12', '2012-02', 0],
    ['2012-03', '2012-03', 5],
  ]);
});

test('a year has the entries of its months, agency by agency', () => {
  expect(countByYear(counts)).toEqual([
    { year: '2011', perAgency: [1, 0], total: 1 },
    { year: '2012', perAgency: [3, 2], total: 5 },
  ]);
});

test('a year without entries is left out', () => {
  const empty: Counts = {
    ...counts,
    months: ['2010-01', '2011-01', '2012-01'],
    byAgency: [{ agency: 'Police', entries: 2, perMonth: [1, 0, 1] }],
  };
  expect(countByYear(empty).map(({ year }) => year)).toEqual(['2010', '2012']);
});
