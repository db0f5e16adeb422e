import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, parseDay } from '../../../shared/day.ts';
import { type DatedRow, findOutOfOrder } from './find-out-of-order.ts';

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
}

function on(...texts: string[]): DatedRow[] {
  return texts.map((text) => ({ earliest: day(text), latest: day(text) }));
}

test('one stray row among many is one stray, wherever it stands', () => {
  const rows = on('2012-01-01', '2021-02-01', '2012-03-01', '2012-04-01', '2012-05-01');
  expect(findOutOfOrder(rows)).toEqual({ direction: 'ascending', strays: [1] });
});

test('a file with the newest first is in order, and only what breaks that is named', () => {
  const rows = on('2012-05-01', '2012-04-01', '2011-01-01', '2012-03-01', '2012-03-01', '2012-01-01');
  expect(findOutOfOrder(rows)).toEqual({ direction: 'descending', strays: [2] });
});

test('a year among days of that year breaks nothing; a year elsewhere does', () => {
  const year = (number: number) => ({ earliest: day(`${number}-01-01`), latest: day(`${number}-12-31`) });
  const days = on('2012-03-01', '2012-06-01', '2012-09-01');
  expect(findOutOfOrder([...days, year(2012)])).toEqual({ direction: 'ascending', strays: [] });
  expect(findOutOfOrder([...days, year(2010)])).toEqual({ direction: 'ascending', strays: [3] });
});

test('undated rows and open dates are passed over or judged by the end they have', () => {
  const undated = { earliest: null, latest: null };
  const until = { earliest: null, latest: day('2012-06-30') };
  expect(findOutOfOrder([...on('2012-01-01'), undated, until, ...on('2012-12-01')]).strays).toEqual([]);
});

test('of two rows that could be the stray one, the one away from its neighbours is named', () => {
  expect(findOutOfOrder(on('2012-12-28', '2012-01-02', '2013-01-10')).strays).toEqual([1]);
});

test('a direction that is settled beforehand is kept', () => {
  const rows = on('2012-03-01', '2012-01-01', '2012-02-01');
  expect(findOutOfOrder(rows, 'descending')).toEqual({ direction: 'descending', strays: [1] });
});

test('rows in no order at all are not named one by one', () => {
  const years = [2003, 2002, 2001, 2006, 2005, 2004, 2009, 2008, 2007];
  const rows = on(...years.map((year) => `${year}-01-01`));
  expect(findOutOfOrder(rows)).toEqual({ direction: 'none', strays: [] });
});

test('a table without rows is in order', () => {
  expect(findOutOfOrder([])).toEqual({ direction: 'ascending', strays: [] });
});

const start = day('2010-01-01');
const offsets = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 });
const asRows = (list: readonly number[]) => on(...list.map((offset) => addDays(start, offset)));

test('law: a sorted file has no strays, and neither has it turned round', () => {
  fc.assert(
    fc.property(offsets, (list) => {
      const sorted = asRows(list.toSorted((first, second) => first - second));
      expect(findOutOfOrder(sorted).strays).toEqual([]);
      expect(findOutOfOrder(sorted.toReversed()).strays).toEqual([]);
    }),
  );
});

test('law: the rows that are left when the strays are taken out are in order', () => {
  fc.assert(
    fc.property(offsets, (list) => {
      const rows = asRows(list);
      const { direction, strays } = findOutOfOrder(rows);
      if (direction === 'none') return;
      const left = rows.filter((_, at) => !strays.includes(at)).map((row) => String(row.earliest));
      const sorted = left.toSorted();
      expect(left).toEqual(direction === 'ascending' ? sorted : sorted.toReversed());
    }),
  );
});
