import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { readAccounts } from './find-same-events.ts';
import { countNeighbours } from './neighbours.ts';

const dates = ['1 May 2010', '2 May 2010', '3 May 2010', '8 May 2010', '20 May 2010', 'not known'];
const { accounts } = readAccounts(
  dates.map((date, place) => makeEntry(date, `Agency ${place}`, 'Core group held.')),
  new Map(),
);
const neighbours = countNeighbours(accounts);
const on = (date: string) => {
  const found = accounts[dates.indexOf(date)];
  if (found === undefined) throw new Error(`nothing is of ${date}`);
  return found;
};

test('accounts within two days are near', () => {
  expect(neighbours.near(on('2 May 2010'), on('2 May 2010'))).toBe(3);
});

test('two accounts are always two, however far from all others', () => {
  expect(neighbours.near(on('20 May 2010'), on('20 May 2010'))).toBe(2);
  expect(neighbours.near(on('1 May 2010'), on('not known'))).toBe(2);
});

test('of a kind of event, those within a week are counted, and of a kind that nobody tells of none', () => {
  expect(neighbours.ofKindNear('a core group', on('1 May 2010'), on('3 May 2010'))).toBe(4);
  expect(neighbours.ofKindNear('a dentist', on('1 May 2010'), on('3 May 2010'))).toBe(2);
});
