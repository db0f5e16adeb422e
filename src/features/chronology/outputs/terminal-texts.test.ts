import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, visit } from '../../../../test/chronologies/checking.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { checkText } from './check-text.ts';
import { mergeText } from './merge-text.ts';

const style = { width: 80, heading: (text: string) => text };
const headings = ['Date', 'Source', 'Event'];

test('hundreds of columns that no field holds are told in a few lines', () => {
  const extra = Array.from({ length: 197 }, (_, index) => `Extra ${index}`);
  const text = checkText(
    check(
      makeTable([
        [...headings, ...extra],
        [...visit, ...extra],
      ]),
    ),
    style,
  );
  expect(text).toContain('Not used, kept: 197 columns, “Extra 0”, “Extra 1”');
  expect(text).toMatch(/and 189\s+more\./);
  expect(text.split('\n').length).toBeLessThan(40);
});

test('a few columns that no field holds are told one by one, with where they stand', () => {
  const text = checkText(
    check(
      makeTable([
        [...headings, 'Mood'],
        [...visit, 'calm'],
      ]),
    ),
    style,
  );
  expect(text).toMatch(/Mood +not used, kept +row 1, column 4/);
});

test('no line is wider than the terminal', () => {
  const extra = Array.from({ length: 30 }, (_, index) => `A long heading of column ${index}`);
  const file = check(
    makeTable([
      [...headings, ...extra],
      [...visit, ...extra],
      ['soon', 'Log', 'Call', ...extra],
    ]),
  );
  for (const text of [checkText(file, style), mergeText(mergeChronologies([file]), [], style)]) {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  }
});

test('one entry has one date and no order', () => {
  expect(checkText(check(makeTable([headings, visit])), style)).toMatch(/^Dates +12 March 2012$/m);
});

test('a file without rows is not called ready to merge', () => {
  const text = checkText(check(makeTable([headings])), style);
  expect(text).not.toContain('sightline merge');
  expect(text).toContain('There is nothing to merge yet.');
  expect(checkText(check(makeTable([headings, visit])), style)).toContain('sightline merge');
});

test('a merge tells of each file what there is to know, and of the warnings how many of each kind', () => {
  const school = check(
    makeTable([headings, ['soon', 'Log', 'Call'], ...[1, 2].map(() => visit)], 'school.csv'),
  );
  const other = check(
    makeTable(
      [
        ['Date', 'Event'],
        ['12/03/2012', 'Seen by QZX'],
      ],
      'visits.csv',
    ),
    { agency: null },
  );
  const text = mergeText(mergeChronologies([school, other]), ['m.html'], style);
  expect(text).toContain('school.csv, row 2: “soon”');
  expect(text).toMatch(/Repeated row: \d/);
  expect(text).toContain('About visits.csv:');
  expect(text.replace(/\s+/g, ' ')).toContain('Say it with --agency.');
  expect(text).not.toContain('About school.csv:');
});
