import { expect, test } from 'vitest';
import { makeDocument, makePart, makeTable, spanned } from '../../../../test/builders/read-documents.ts';
import { check, checkRows, visit } from '../../../../test/chronologies/checking.ts';

test('a date cell merged down belongs to all of its rows', () => {
  const checked = checkRows(visit, {
    cells: ['', 'Log', 'Second visit'],
    details: { 0: { coveredBy: { row: 2, column: 0 } } },
  });
  expect(checked.entries[1]?.when).toMatchObject({ text: '12/03/2012', earliest: '2012-03-12' });
  expect(checked.entries[1]?.issues).toMatchObject([{ code: 'date-inferred' }]);
});

test('a year heading lends its year to the rows below, until the next one', () => {
  const checked = checkRows(
    spanned('2011', 3),
    ['3 May', 'Log', 'One'],
    ['2012', '', ''],
    ['3 May', 'Log', 'Two'],
  );
  expect(checked.entries.map((entry) => entry.when.earliest)).toEqual(['2011-05-03', '2012-05-03']);
  expect(checked.furniture.filter((row) => row.kind === 'period-heading').map((row) => row.row)).toEqual([
    2, 4,
  ]);
});

test('a heading of two years lends none, so that no year is guessed', () => {
  const checked = checkRows(['3 May 2011', 'Log', 'One'], spanned('YEAR 2012/13', 3), [
    '3 May',
    'Log',
    'Two',
  ]);
  expect(checked.setAside.map((row) => row.issues[0]?.code)).toEqual(['date-needs-year']);
});

test('a year as a paragraph above a Word table lends itself too', () => {
  const headings = ['Date', 'Source', 'Event'];
  const checked = check(
    makeDocument([
      makePart('Table 1', [headings, ['3 May', 'Log', 'One']], { lead: ['Chronology', '2011'] }),
      makePart('Table 2', [headings, ['3 May', 'Log', 'Two']], { lead: ['2012'] }),
    ]),
  );
  expect(checked.entries.map((entry) => entry.when.earliest)).toEqual(['2011-05-03', '2012-05-03']);
});

test('a sheet that is named after its year lends it to its rows, and to no other sheet', () => {
  const headings = ['Date', 'Source', 'Event'];
  const rows = [headings, ['3 May', 'Log', 'One']];
  const checked = check(makeDocument([makePart('2011', rows), makePart('Later', rows)], 'school.xlsx'));
  expect(checked.entries.map((entry) => entry.when.earliest)).toEqual(['2011-05-03']);
  expect(checked.setAside).toHaveLength(1);
});

test('titles, headings, sections, totals and blank rows are furniture, each of its kind', () => {
  const checked = check(
    makeTable([
      ['Chronology of Child A', '', ''],
      ['Date', 'Source', 'Event'],
      spanned('HEALTH VISITOR', 3),
      visit,
      ['', '', ''],
      ['Date', 'Source', 'Event'],
      ['MIDWIFE', '', ''],
      ['13/03/2012', 'Log', 'Total loss of weight'],
      ['Total', '2', ''],
    ]),
  );
  expect(checked.furniture.map(({ row, kind }) => [row, kind])).toEqual([
    [1, 'title'],
    [2, 'heading'],
    [3, 'section-heading'],
    [5, 'blank'],
    [6, 'repeated-heading'],
    [7, 'section-heading'],
    [9, 'total'],
  ]);
  expect(checked.accounts).toEqual({ rows: 2, entries: 2, notes: 0, setAside: 0 });
});

test.each([
  ['a total with a date', ['12/03/2012', 'Log', 'Total: 3 bruises']],
  ['a total that tells of something', ['', '', 'Total of 3 bruises seen on arm', '3']],
  ['a lone date', ['12/03/2012', '', '']],
  ['a lone event', ['', '', 'moved house']],
  ['a row that says “undated”', ['undated', '', '']],
  ['a merged text that begins with a date', spanned('12/03/2012: moved house', 3)],
  ['a source called “Total”', ['', 'Total', 'moved house']],
])('%s is never taken for furniture', (_, row) => {
  expect(checkRows(visit, row).accounts.rows).toBe(2);
});

test('a row with a date is a record, though its first cell says “Total” and the others hold numbers', () => {
  const rows = [
    ['Log', '12.03.2012', 'Visit'],
    ['Total', '13.03.2012', '2'],
  ];
  expect(check(makeTable([['Source', 'Date', 'Event'], ...rows])).accounts.entries).toBe(2);
});

test('where a table goes on in another, the records above the heading of its next page are records', () => {
  const headings = ['Date', 'Source', 'Event'];
  const checked = check(
    makeDocument([
      makePart('Table 1', [headings, visit]),
      makePart('Table 2', [
        ['13/03/2012', 'Log', 'Call'],
        ['Same day', 'Log', 'Letter'],
        headings,
        ['undated', 'Log', 'Note'],
      ]),
    ]),
  );
  expect(checked.accounts).toEqual({ rows: 4, entries: 4, notes: 0, setAside: 0 });
});

test('records above a heading that stands too low are records, and the rows above them titles', () => {
  const checked = check(
    makeTable([
      ['Chronology', '', ''],
      visit,
      ['same day', 'Log', 'Call'],
      ['Date', 'Source', 'Event'],
      visit,
    ]),
  );
  expect(checked.furniture.map(({ kind }) => kind)).toEqual(['title', 'heading']);
  expect(checked.accounts.rows).toBe(3);
});

test('after a row whose date cannot be read “same day” is not taken from a row further up, and neither is a year', () => {
  const checked = checkRows(
    visit,
    ['31/02/2012', 'Log', 'Call'],
    ['same day', 'Log', 'Letter'],
    ['8 October', 'Log', 'Visit'],
  );
  expect(checked.setAside.map(({ origin }) => origin.row)).toEqual([3, 4, 5]);
  expect(checked.setAside[1]?.issues[0]?.message).toContain('the row above, which has no date');
  expect(checked.setAside[2]?.issues[0]?.message).toContain('Row 3, between it and row 2 (12 March 2012)');
});

test('“same day” below an undated row is not the day of a row further up', () => {
  expect(checkRows(visit, ['undated', 'Log', 'Call'], ['same day', 'Log', 'Letter']).accounts.setAside).toBe(
    1,
  );
});

test('a heading that no cell could be kept under is numbered, so that its cells are kept', () => {
  const checked = check(
    makeTable([
      ['Date', 'Source', 'Event', '__proto__'],
      ['12/03/2012', 'Log', 'Visit', 'Kept'],
    ]),
  );
  expect(checked.entries[0]?.origin.cells).toMatchObject({ '__proto__ (2)': 'Kept' });
});
