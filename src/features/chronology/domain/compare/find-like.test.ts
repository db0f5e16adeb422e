import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { day } from '../../../../../test/chronologies/checking.ts';
import type { Entry, SetAsideRow } from '../entry.ts';
import { findLike } from './find-like.ts';

/** A row whose date could not be read: it may be any. */
const row = (date: string, event: string): SetAsideRow => ({
  origin: { file: 'ours.csv', part: 'CSV', row: 2, cells: { Date: date, Event: event } },
  issues: [],
});
const kept = (key: string, event: string) => ({ key, row: row('some day', event) });

test('a row is like one that is kept where it says much of the same, and not where it shares a word', () => {
  const rows = [
    row('some day', 'An informant named a visitor'),
    row('in spring', 'A teacher rang about the shoes'),
  ];
  expect(findLike([kept('one', 'An informant names a visitor')], rows)).toEqual([['one'], []]);
});

test('where nothing is kept no row is like anything', () => {
  expect(findLike([], [row('some day', 'Home visit')])).toEqual([[]]);
});

test('none slips through for being like very many', () => {
  const many = Array.from({ length: 60 }, (_, at) => kept(`${at}`, 'An informant names a visitor'));
  const [found] = findLike(many, [row('some day', 'An informant names the visitor')]);
  expect(found).toHaveLength(60);
});

/** An entry as a file tells it. */
const entry = (from: string, to: string, event: string): Entry => {
  const { origin, when, ...made } = makeEntry(from, 'Wexmoor Police', event);
  const cells = { Date: `${from} to ${to}`, Event: event };
  return { ...made, when: { ...when, latest: day(to) }, origin: { ...origin, cells } };
};
const visit = 'Neighbour told us of shouting next door';

test('of the very day of one that is kept any row may be it, whatever it says', () => {
  const one = { key: 'one', row: entry('2025-03-06', '2025-03-06', visit) };
  const rows = [
    entry('2025-03-06', '2025-03-06', 'Quite otherwise worded'),
    entry('2025-03-07', '2025-03-07', 'Quite otherwise worded'),
  ];
  expect(findLike([one], rows)).toEqual([['one'], []]);
});

test('a row of the month that holds what a kept one of a day says may be it, and one of another month only where it says nearly the same', () => {
  const one = { key: 'one', row: entry('2025-03-06', '2025-03-06', visit) };
  const summary = `${visit} again, father was seen in the street, school was rung and so was the health visitor`;
  const rows = [
    entry('2025-03-01', '2025-03-31', summary),
    entry('2025-03-01', '2025-03-31', 'Father was seen in the street'),
    entry('2025-04-01', '2025-04-30', summary),
    entry('2025-04-01', '2025-04-30', `${visit} and upstairs`),
  ];
  expect(findLike([one], rows)).toEqual([['one'], [], [], ['one']]);
});
