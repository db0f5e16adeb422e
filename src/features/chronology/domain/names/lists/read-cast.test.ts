import { expect, test } from 'vitest';
import { parseDay } from '../../../../../shared/day.ts';
import type { ReadDocument } from '../../../../../shared/document.ts';
import { readCast } from './read-cast.ts';

const today = parseDay('2026-03-31') ?? noDay();

function noDay(): never {
  throw new Error('no such day');
}

function list(...rows: readonly (readonly string[])[]): ReadDocument {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }));
  const part = { name: 'CSV', lead: [], hidden: false, rows: numbered };
  return { fileName: 'people.csv', format: 'csv', sha256: '', parts: [part], notes: [] };
}

const headings = ['Name', 'Other names', 'Role', 'Pseudonym', 'Date of birth'];

function read(...rows: readonly (readonly string[])[]) {
  const result = readCast(list(headings, ...rows), today);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  return result.value;
}

function errorsOf(...rows: readonly (readonly string[])[]): readonly string[] {
  const result = readCast(list(...rows), today);
  return result.ok ? [] : result.error.map(({ code, words }) => `${code}: ${words.where}`);
}

test('a list is read by its headings, whatever they are called and in whatever order', () => {
  const document = list(
    ['People'],
    ['D.O.B.', 'Relationship to child', 'Surname', 'First name', 'AKA'],
    ['19/7/08', 'Subject child', 'HOLT', 'Kiah', 'Kiki; Kay | K'],
  );
  const result = readCast(document, today);
  expect(result.ok && result.value.cast).toEqual([
    {
      name: 'Kiah HOLT',
      otherNames: ['Kiki', 'Kay', 'K'],
      role: 'Subject child',
      pseudonym: 'Child A',
      born: '2008-07-19',
    },
  ]);
});

test('pseudonyms are made from the roles, in the order of the list, and never one that is given', () => {
  const { cast } = read(
    ['Ann Holt', '', 'child', '', ''],
    ['Ben Holt', '', 'Child', 'Child B', ''],
    ['Cai Holt', '', 'child', '', ''],
    ['Dee Holt', '', 'mother', '', ''],
    ['Eve Holt', '', 'MGM', '', ''],
    ['Fay Moss', '', 'social worker', '', ''],
    ['Gus Penn', '', 'SW', '', ''],
    ['Hal Rook', '', 'GP', '', ''],
    ['Ida Lark', '', '', '', ''],
    ['Jo Stone', '', 'window cleaner', '', ''],
    ['Kit Ash', '', 'father', '', ''],
    ['Lee Ash', '', 'father', '', ''],
  );
  expect(cast.map(({ pseudonym }) => pseudonym)).toEqual([
    'Child A',
    'Child B',
    'Child C',
    'Mother',
    'Maternal grandmother',
    'SW1',
    'SW2',
    'GP1',
    'Person 1',
    'Person 2',
    'Father 1',
    'Father 2',
  ]);
});

test('every error is told with its row, and a list with errors is not used', () => {
  expect(
    errorsOf(
      headings,
      ['', '', 'mother', '', ''],
      ['Ann Holt', '', 'child', '', '31/02/2012'],
      ['Ben Holt', '', 'child', '', '2040-01-01'],
      ['Cai Holt', '', 'child', 'Ann', ''],
    ),
  ).toEqual([
    'cast-name-missing: people.csv, CSV, row 2',
    'cast-date-of-birth: people.csv, CSV, row 3',
    'cast-date-of-birth: people.csv, CSV, row 4',
  ]);
});

test.each([['Ann'], ['Grace'], ['ann holt'], ['Ann’s brother'], ['Nan H'], ['Kiki']])(
  'a pseudonym that is, or holds, somebody’s name is refused: %s',
  (pseudonym) => {
    const rows = [
      headings,
      ['Ann Holt', 'Nan H; Kiki; Grace', 'child', '', ''],
      ['Ben Rook', '', 'child', pseudonym, ''],
    ];
    expect(errorsOf(...rows)).toEqual(['cast-pseudonym-is-name: people.csv, CSV, row 3']);
  },
);

test('two people of one name are told, and what stands where a text does not tell them apart', () => {
  const { cast, notes } = read(['John Hale', '', 'child', '', ''], ['John Hale', '', 'father', '', '']);
  expect(cast).toHaveLength(2);
  expect(notes).toEqual([
    '2 people of the list are called “John Hale”. Where a text does not tell which of them it means, it says “Child A or Father”.',
  ]);
});

test('a row that stands twice is read once, and told', () => {
  const { cast, notes } = read(['Ann Holt', '', 'child', '', ''], ['Ann Holt', '', 'child', '', '']);
  expect(cast).toHaveLength(1);
  expect(notes).toEqual(['people.csv, CSV, row 3 is the same as people.csv, CSV, row 2, and was read once.']);
});

test('a name that is a month or an everyday word is told', () => {
  const { notes } = read(['May Holt', '', 'child', '', ''], ['Grace Moss', '', 'aunt', '', '']);
  expect(notes.join('\n')).toContain('“May” is a name and a time of the year');
  expect(notes.join('\n')).toContain('“Grace” is a name and an everyday word');
});

test('two people under one pseudonym are told', () => {
  const { notes } = read(
    ['Ann Holt', '', 'neighbour', 'Neighbours', ''],
    ['Ben Penn', '', 'neighbour', 'Neighbours', ''],
  );
  expect(notes).toEqual(['Ann Holt and Ben Penn are all shown as “Neighbours”.']);
});

test('a file without a column of names, or without rows, is refused', () => {
  expect(errorsOf(['Date', 'Event'], ['12/03/2019', 'Seen'])).toEqual(['cast-no-names: people.csv']);
  expect(errorsOf(headings)).toEqual(['cast-no-names: people.csv']);
  expect(errorsOf(headings, ['', ' ', '', '', ''])).toEqual(['cast-no-names: people.csv']);
});

test('unknown days of birth are no errors, and words that are no names have no pseudonym', () => {
  const { cast } = read(['Ann Holt', '', 'child', '', 'not known'], ['Grasmere', '', 'not a name', '', '']);
  expect(cast.map(({ born, pseudonym }) => [born, pseudonym])).toEqual([
    [null, 'Child A'],
    [null, ''],
  ]);
});
