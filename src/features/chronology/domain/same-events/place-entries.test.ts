import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { day } from '../../../../../test/chronologies/checking.ts';
import { type Entry, untoldRow, untoldRows } from '../entry.ts';
import { countDay, placeEntries } from './place-entries.ts';

function file(...dates: readonly string[]): readonly Entry[] {
  return dates.map((date, place) => {
    const entry = makeEntry(date, 'School', `Row ${place}.`);
    return { ...entry, id: `row-${place}`, origin: { ...entry.origin, file: 'school.csv', row: place + 2 } };
  });
}

const inOrder = ['1', '2', '3', '5', '9', '12', '15', '20', '24'].map((date) => `${date} May 2019`);
const back = inOrder.toReversed();
const between = (first: string, last: string) => ({
  window: { first: countDay(day(`2019-05-${first}`)), last: countDay(day(`2019-05-${last}`)) },
  isByOrder: true,
});

test('a row without a day stands between its neighbours, whichever way the file runs', () => {
  const onward = file(...inOrder.slice(0, 4), 'Not known', ...inOrder.slice(4));
  expect(placeEntries(onward).get('row-4')).toEqual(between('05', '09'));
  const backward = file(...back.slice(0, 5), 'Not known', ...back.slice(5));
  expect(placeEntries(backward).get('row-5')).toEqual(between('05', '09'));
});

test('a month is narrowed by the rows before and after', () => {
  const rows = file(...inOrder.slice(0, 4), 'May 2019', ...inOrder.slice(4));
  expect(placeEntries(rows).get('row-4')).toEqual(between('05', '09'));
});

test('a file out of order, or of few rows, dates nothing', () => {
  const mixed = inOrder.map((_, place) => inOrder[(place * 4) % inOrder.length] ?? '');
  const unordered = file(...mixed.slice(0, 4), 'Not known', ...mixed.slice(4));
  expect(placeEntries(unordered).get('row-4')).toEqual({ window: null, isByOrder: false });
  const few = file('1 May 2019', 'Not known', '3 May 2019');
  expect(placeEntries(few).get('row-1')).toEqual({ window: null, isByOrder: false });
});

test('a row that says its own day keeps it', () => {
  const ninth = countDay(day('2019-05-09'));
  expect(placeEntries(file(...inOrder)).get('row-4')).toEqual({
    window: { first: ninth, last: ninth },
    isByOrder: false,
  });
});

test('where numbers of rows are not told their order still dates, and what was typed has none', () => {
  const rows = file(...inOrder.slice(0, 4), 'May 2019', ...inOrder.slice(4));
  const numbered = (numberOf: (place: number) => number) =>
    // As they stand in the merged chronology, the month first.
    [4, 0, 1, 2, 3, 5, 6, 7, 8, 9].flatMap((place) => {
      const row = rows[place];
      return row === undefined ? [] : [{ ...row, origin: { ...row.origin, row: numberOf(place) } }];
    });
  const untold = untoldRows(rows.length);
  expect(placeEntries(numbered((place) => untold[place] ?? 0)).get('row-4')).toEqual(between('05', '09'));
  expect(placeEntries(numbered(() => untoldRow)).get('row-4')).toEqual({
    window: { first: countDay(day('2019-05-01')), last: countDay(day('2019-05-31')) },
    isByOrder: false,
  });
});
