import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';
import { typedFileName } from '../domain/typed/typed-file.ts';
import { summariseMerged } from './summarise-merged.ts';

const file = check(
  makeTable(
    [
      ['Date', 'Source', 'Event'],
      ['12/03/2012', 'Log', 'Seen'],
    ],
    'log.docx',
  ),
  {
    agency: 'School',
  },
);
const of = (...names: readonly string[]) =>
  summariseMerged({
    files: names.map((name) => ({ ...file, file: name })),
    entries: file.entries,
    setAside: [],
  });

test('what an agency typed day by day is counted as no file that it sent', () => {
  expect(of('log.docx', 'more.csv')).toMatch(/^2 files of 1 agency: 1 entry,/);
  expect(of('log.docx', typedFileName)).toMatch(/^1 file and typed entries of 1 agency: /);
  expect(of(typedFileName)).toMatch(/^Typed entries of 1 agency: /);
});
