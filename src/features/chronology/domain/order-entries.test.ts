import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';
import { mergeChronologies } from './merge-chronologies.ts';

const headings = ['Seq', 'Date', 'Time', 'Source', 'Event'];
const call = ['1', '12/03/2012', '', 'Log', 'Call'];
const visit = ['2', '12/03/2012', '09:00', 'Log', 'Visit'];
const eventsOf = (...tables: readonly (readonly string[])[][]): readonly string[] =>
  mergeChronologies(
    tables.map((rows, index) => check(makeTable([headings, ...rows], `file-${index}.csv`))),
  ).entries.map(({ event }) => event);

test('in one file, an entry without a time stands where its sequence puts it', () => {
  expect(eventsOf([call, visit])).toEqual(['Call', 'Visit']);
});

test('the sequence of one file says nothing about another of the same agency', () => {
  expect(eventsOf([call], [visit])).toEqual(['Visit', 'Call']);
});
