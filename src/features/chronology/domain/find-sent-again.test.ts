import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';
import type { CheckedFile } from './checked-file.ts';
import { mergeChronologies } from './merge-chronologies.ts';

const headings = ['Date', 'Source', 'Event'];
const visit = ['12/03/2012', 'Log', 'Home visit'];
const call = ['13/03/2012', 'Log', 'Call to  mother'];
const letter = ['soon', 'Log', 'Letter'];

function read(name: string, rows: readonly (readonly string[])[], agency: string | null): CheckedFile {
  return check(makeTable([headings, ...rows], name), { agency });
}

function toldOf(...files: readonly CheckedFile[]): readonly (readonly [string, string])[] {
  return mergeChronologies(files).files.flatMap(({ file, issues }) =>
    issues.filter(({ code }) => code === 'rows-sent-again').map(({ message }) => [file, message] as const),
  );
}

test('a file that was sent again is told, whatever the order, and its rows are kept', () => {
  const first = read('march.csv', [visit, call, letter], 'School');
  const again = read(
    'may.csv',
    [visit, ['13/03/2012', 'Log ', 'Call to mother'], letter, ['14/03/2012', 'Log', 'New']],
    'School',
  );
  const told = [
    [
      'may.csv',
      '3 rows of 4 stand in march.csv too, cell by cell. If it was sent again, leave the older file out.',
    ],
  ];
  expect(toldOf(first, again)).toEqual(told);
  expect(toldOf(again, first)).toEqual(told);
  expect(mergeChronologies([first, again]).entries).toHaveLength(5);
});

test('other rows of one agency, and the same rows of two, are nothing to tell', () => {
  expect(toldOf(read('a.csv', [visit], 'School'), read('b.csv', [call], 'School'))).toEqual([]);
  expect(toldOf(read('a.csv', [visit], 'School'), read('b.csv', [visit], 'Police'))).toEqual([]);
});

test('a file whose agency nobody has named may be that of any other', () => {
  expect(toldOf(read('a.csv', [visit], 'School'), read('b.csv', [visit], null))).toHaveLength(1);
  expect(toldOf(read('a.csv', [visit], null), read('b.csv', [visit], null))).toHaveLength(1);
});
