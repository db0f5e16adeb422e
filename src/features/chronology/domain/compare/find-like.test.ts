import { expect, test } from 'vitest';
import type { SetAsideRow } from '../entry.ts';
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
