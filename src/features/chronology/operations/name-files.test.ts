import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFiles } from './name-files.ts';

test('a file is called by its own name, without the folders that it lies in', () => {
  expect(nameFiles(['/srv/review/health.docx', '../police/police.csv'])).toEqual([
    'health.docx',
    'police.csv',
  ]);
});

test.each([
  [
    ['a/chron.csv', 'b/chron.csv'],
    ['a/chron.csv', 'b/chron.csv'],
  ],
  [
    ['/srv/x/health/chron.csv', '/srv/x/police/chron.csv', 'school.csv'],
    ['health/chron.csv', 'police/chron.csv', 'school.csv'],
  ],
  [
    ['2019/a/chron.csv', '2020/a/chron.csv', '2020/b/chron.csv'],
    ['2019/a/chron.csv', '2020/a/chron.csv', 'b/chron.csv'],
  ],
  [
    ['chron.csv', '../chron.csv'],
    ['chron.csv', '../chron.csv'],
  ],
  [
    ['./chron.csv', 'a/../b/chron.csv'],
    ['chron.csv', 'b/chron.csv'],
  ],
])('files that are called alike (%j) are told apart by as much of the path as that takes', (paths, names) => {
  expect(nameFiles(paths)).toEqual(names);
});

test('law: paths that differ have names that differ, in whatever order they are given', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(
        path.map((steps) => steps.join('/')),
        { maxLength: 8 },
      ),
      (paths) => {
        const names = nameFiles(paths);
        expect(new Set(names).size).toBe(paths.length);
        expect(nameFiles(paths.toReversed())).toEqual(names.toReversed());
      },
    ),
  );
});
