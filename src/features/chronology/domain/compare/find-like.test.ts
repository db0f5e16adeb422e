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
  return { ...made, event, when: { ...when, latest: day(to) }, origin: { ...origin, cells } };
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

test('a row of the month may be one of a day where either holds most of what the other says', () => {
  const one = { key: 'one', row: entry('2025-03-06', '2025-03-06', visit) };
  const summary = `${visit} again, father was seen in the street, school was rung and so was the health visitor`;
  const rows = [
    entry('2025-03-01', '2025-03-31', summary),
    entry('2025-03-01', '2025-03-31', 'Father was seen in the street'),
    entry('2025-03-01', '2025-03-31', 'Neighbour told us of shouting'),
    entry('2025-03-01', '2025-03-31', 'Father left us'),
  ];
  expect(findLike([one], rows)).toEqual([['one'], [], ['one'], []]);
  const long = { key: 'long', row: entry('2025-03-06', '2025-03-06', summary) };
  expect(findLike([long], rows)).toEqual([['long'], ['long'], ['long'], []]);
});

test('a row of another day may be one whose five words or more it holds, however much more it says', () => {
  const one = { key: 'one', row: entry('2025-03-06', '2025-03-06', visit) };
  const rows = [
    entry(
      '2025-04-20',
      '2025-04-20',
      `Strategy meeting held. ${visit}. Police, health and school were there`,
    ),
    entry('2025-04-20', '2025-04-20', 'Neighbour told us of a plan for the week'),
  ];
  expect(findLike([one], rows)).toEqual([['one'], []]);
});

test('a row of another day is not one for the words alone that stand in any text', () => {
  const one = { key: 'one', row: entry('2025-03-06', '2025-03-06', 'Mother was seen by the GP') };
  const long = 'Nell was at home when the nurse called, and was seen by the window with a friend of the aunt';
  expect(findLike([one], [entry('2025-04-20', '2025-04-20', long)])).toEqual([[]]);
});

test('two rows of known days that differ are not one for saying the same few words', () => {
  const one = { key: 'one', row: entry('2025-03-06', '2025-03-06', 'Not brought to appointment') };
  const rows = [
    entry('2025-04-06', '2025-04-06', 'Not brought to appointment'),
    entry('2025-03-01', '2025-03-31', 'Not brought to appointment'),
  ];
  expect(findLike([one], rows)).toEqual([[], ['one']]);
});

test('what a row says is what happened, and not the columns that are the same in each row', () => {
  const columns = {
    Source: 'Wexmoor Police, neighbourhood team, occurrence log',
    Child: 'Summer, Noah and Nell',
  };
  const of = (from: string, event: string): Entry => {
    const made = entry(from, from, event);
    return { ...made, origin: { ...made.origin, cells: { ...made.origin.cells, ...columns } } };
  };
  const aside = (event: string): SetAsideRow => {
    const made = row('some day', event);
    return { ...made, origin: { ...made.origin, cells: { ...made.origin.cells, ...columns } } };
  };
  const one = { key: 'one', row: of('2025-03-06', 'An informant names a visitor') };
  const rows = [
    of('2025-04-20', 'Bike stolen from shed'),
    of('2025-04-20', 'An informant names a visitor again'),
    aside('Bike stolen from shed'),
    aside('An informant named a visitor'),
  ];
  expect(findLike([one], rows)).toEqual([[], ['one'], [], ['one']]);
});
