import { expect, test } from 'vitest';
import { makeDocument, makePart, makeTable, spanned } from '../../../../test/builders/read-documents.ts';
import type { ReadDocument } from '../../../shared/document.ts';
import type { StatedColumn } from './chronology-table.ts';
import { findTables } from './find-tables.ts';

function read(document: ReadDocument, stated: readonly StatedColumn[] = [], table: string | null = null) {
  return findTables(document, { table, stated });
}

function fieldsOf(document: ReadDocument, stated: readonly StatedColumn[] = []) {
  const [table] = read(document, stated).tables;
  return table?.mappings.map(({ column, field }) => [column.heading, field]);
}

const rows = [
  ['12/03/2012', 'HV notes', 'Home visit, mother said that all was well.'],
  ['14/03/2012', 'GP letter', 'Seen at the surgery with a cough.'],
];

test('title rows above the heading are no part of the table', () => {
  const document = makeTable([['Chronology of Child A'], [''], ['Date', 'Source', 'Event'], ...rows]);
  const [table] = read(document).tables;
  expect(table?.segments[0]?.headingRows.map((row) => row.number)).toEqual([3]);
  expect(table?.segments[0]?.above.map((row) => row.number)).toEqual([1, 2]);
});

test('a heading over two rows is read as one', () => {
  const document = makeTable([
    ['Start', '', 'End', '', 'Source', 'Event'],
    ['Date', 'Time', 'Date', 'Time', '', ''],
    ['12/03/2012', '14:00', '12/03/2012', '15:00', 'HV', 'Home visit'],
  ]);
  expect(fieldsOf(document)).toEqual([
    ['Start Date', 'date'],
    ['Start Time', 'time'],
    ['End Date', 'endDate'],
    ['End Time', 'endTime'],
    ['Source', 'source'],
    ['Event', 'event'],
  ]);
});

test('a heading cell merged over a group lends its words to what stands below', () => {
  const document = makeTable([
    {
      cells: ['Date', 'What was done', '', 'Source'],
      details: { 1: { span: 2 }, 2: { coveredBy: { row: 1, column: 1 } } },
    },
    {
      cells: ['', 'Event', 'Response', ''],
      details: { 0: { coveredBy: { row: 1, column: 0 } }, 3: { coveredBy: { row: 1, column: 3 } } },
    },
    ['12/03/2012', 'Home visit', 'None', 'HV'],
  ]);
  expect(fieldsOf(document)?.map(([, field]) => field)).toEqual(['date', 'event', 'response', 'source']);
});

test('a group of headings says nothing of the columns below it that have words of their own', () => {
  const document = makeTable([
    ['Incident', '', '', 'What is recorded', ''],
    ['Date & time', 'Record', 'Persons', 'Summary', 'Notes'],
    ['12/03/2012', 'Log 7', 'Mother', 'Call to the address', ''],
  ]);
  expect(fieldsOf(document)).toEqual([
    ['Incident Date & time', 'date'],
    ['Incident Record', 'source'],
    ['Incident Persons', null],
    ['What is recorded Summary', 'event'],
    ['What is recorded Notes', 'comment'],
  ]);
});

test('hints below the headings belong to the heading', () => {
  const document = makeTable([['Date', 'Source', 'Event'], ['(dd/mm/yyyy)', '(which record)', ''], ...rows]);
  expect(read(document).tables[0]?.segments[0]?.rows).toHaveLength(2);
});

test('a first record without a date is no second row of the heading', () => {
  const document = makeTable([['Date', 'Source', 'Event'], ['', '', 'Moved house'], ...rows]);
  expect(read(document).tables[0]?.segments[0]?.rows).toHaveLength(3);
});

test('a table without a heading row is known by its cells', () => {
  const { tables } = read(makeTable(rows));
  expect(tables[0]?.headingFound).toBe(false);
  expect(
    tables[0]?.mappings.map(({ column, field, confidence }) => [column.heading, field, confidence]),
  ).toEqual([
    ['Column 1', 'date', 'by-content'],
    ['Column 2', 'source', 'by-content'],
    ['Column 3', 'event', 'by-content'],
  ]);
});

test('headings that nobody knows are kept, and the columns known by their cells', () => {
  const document = makeTable([['Tag', 'Quelle', 'Geschehen'], ...rows]);
  expect(fieldsOf(document)).toEqual([
    ['Tag', 'date'],
    ['Quelle', 'source'],
    ['Geschehen', 'event'],
  ]);
});

test('tables that go on with one another are one chronology', () => {
  const document = makeDocument([
    makePart('Table 1', [['Date', 'Source', 'Event'], ...rows]),
    makePart('Table 2', [['Date', 'Source', 'Event'], ...rows]),
    makePart('Table 3', rows),
  ]);
  const { tables } = read(document);
  expect(tables).toHaveLength(1);
  expect(tables[0]?.segments.map((segment) => segment.part.name)).toEqual(['Table 1', 'Table 2', 'Table 3']);
});

test('a list of the family is no chronology', () => {
  const document = makeDocument([
    makePart('Table 1', [
      ['Name', 'Date of birth', 'School'],
      ['Amy Holt', '12/03/2008', 'Harbour Primary School, reception class'],
    ]),
    makePart('Table 2', [['Date', 'Source', 'Event'], ...rows]),
  ]);
  const { tables, others, doubtful } = read(document);
  expect(doubtful).toEqual([]);
  expect(tables.map((table) => table.segments[0]?.part.name)).toEqual(['Table 2']);
  expect(others.map((segment) => segment.part.name)).toEqual(['Table 1']);
});

test('a list of versions is told as doubtful, and not read beside a chronology', () => {
  const document = makeDocument([
    makePart('Versions', [
      ['Version', 'Date', 'Changed'],
      ['1', '12/03/2020', 'first draft for the panel'],
    ]),
    makePart('Chronology', [['Date', 'Source', 'Event'], ...rows]),
  ]);
  expect(read(document).doubtful.map((segment) => segment.part.name)).toEqual(['Versions']);
});

test('two different chronologies are both read, and one can be chosen by name', () => {
  const document = makeDocument([
    makePart('Health', [['Date', 'Source', 'Event'], ...rows]),
    makePart('Police', [
      ['When', 'Log', 'What happened', 'Outcome'],
      ['13/03/2012', '7', 'Call to the address', 'NFA'],
    ]),
  ]);
  expect(read(document).tables).toHaveLength(2);
  expect(read(document, [], 'police').tables.map((table) => table.segments[0]?.part.name)).toEqual([
    'Police',
  ]);
  expect(() => read(document, [], 'School')).toThrow(expect.objectContaining({ code: 'table-not-found' }));
});

test('a second table below the first on one sheet is read under its own heading', () => {
  const document = makeTable([
    ['Date', 'Source', 'Event', ''],
    ...rows,
    ['When', 'What happened', 'Record', 'Outcome'],
    ['15/03/2012', 'Call to the address', 'Log 7', 'NFA'],
  ]);
  expect(read(document).tables.map((table) => table.mappings.map(({ field }) => field))).toEqual([
    ['date', 'source', 'event', null],
    ['date', 'event', 'source', 'outcome'],
  ]);
});

test('a repeated heading begins no new table', () => {
  const document = makeTable([['Date', 'Source', 'Event'], ...rows, ['DATE', 'Source', 'Event:'], ...rows]);
  expect(read(document).tables).toHaveLength(1);
  expect(read(document).tables[0]?.segments).toHaveLength(1);
});

test.each([
  ['no table at all', makeDocument([]), 'no-table'],
  ['an empty sheet', makeTable([['', '']]), 'no-table'],
  ['a list in one column', makeTable([['Date'], ['12/03/2012'], ['a visit to the home']]), 'no-table'],
  [
    'a table with no date column',
    makeTable([
      ['Source', 'Event', 'Outcome'],
      ['HV', 'Home visit', 'None'],
    ]),
    'no-date-column',
  ],
  [
    'a table of dates and numbers',
    makeTable([
      ['Date', 'Score'],
      ['12/03/2012', '7'],
      ['13/03/2012', '8'],
    ]),
    'no-event-column',
  ],
])('%s is refused by name', (_, document, code) => {
  expect(() => read(document)).toThrow(expect.objectContaining({ code }));
});

test('a heading whose date column has no words is still the heading', () => {
  expect(
    fieldsOf(
      makeTable([
        ['', 'Event', 'Source'],
        ...rows.map(([date = '', source = '', event = '']) => [date, event, source]),
      ]),
    ),
  ).toEqual([
    ['Column 1', 'date'],
    ['Event', 'event'],
    ['Source', 'source'],
  ]);
});

test('a record of short words in the midst of others is no heading', () => {
  const document = makeTable([['Date', 'Source', 'Event'], ...rows, ['', 'Record', 'Contact'], ...rows]);
  expect(read(document).tables[0]?.segments.map((segment) => segment.rows.length)).toEqual([5]);
});

test.each([
  [['', 'Case note', 'Date of next visit agreed', 'Action plan']],
  [['', 'log', 'no date: left empty', 'act']],
  [['', 'Source', 'Date', 'Outcome']],
])('a record such as %j in the midst of others is no heading', (record) => {
  const document = makeTable([
    ['Date', 'Source', 'Event', 'Action'],
    ['1/2/2018', 'Case note', 'Visit', 'None'],
    record,
    ['5/2/2018', 'Case note', 'Visit 2', 'x'],
  ]);
  expect(read(document).tables.map(({ segments }) => segments[0]?.rows.length)).toEqual([3]);
});

test('a list of who signed is told, and never read beside a chronology whose headings say less than they might', () => {
  const document = makeDocument([
    makePart('Table 1', [['Date', 'Source', 'Noticed'], ...rows]),
    makePart('Table 2', [
      ['Name', 'Role', 'Date', 'Signature'],
      ['A. Jones', 'Named Nurse', '12/09/2021', ''],
    ]),
  ]);
  const { tables, doubtful } = read(document);
  expect(tables.map(({ segments }) => segments[0]?.part.name)).toEqual(['Table 1']);
  expect(doubtful.map((segment) => segment.part.name)).toEqual(['Table 2']);
});

test('what a person states of a heading comes before what it seems to be', () => {
  const document = makeTable([
    ['Date', 'Source', 'Event', 'Details'],
    ['12/03/2012', 'HV', 'Visit', 'Mother said that all was well.'],
  ]);
  expect(fieldsOf(document, [{ heading: 'details', field: 'event' }])).toEqual([
    ['Date', 'date'],
    ['Source', 'source'],
    ['Event', null],
    ['Details', 'event'],
  ]);
  expect(fieldsOf(document, [{ heading: 'Source', field: null }])?.[1]).toEqual(['Source', null]);
});

test('headings that stand twice are numbered', () => {
  const document = makeTable([
    ['Date', 'Event', 'Notes', 'Notes'],
    ['12/03/2012', 'Home visit', 'a', 'b'],
  ]);
  expect(fieldsOf(document)?.map(([heading]) => heading)).toEqual(['Date', 'Event', 'Notes', 'Notes (2)']);
});

test('a title merged over the whole table is no group of headings', () => {
  const document = makeTable([spanned('INTERNAL CHRONOLOGY', 3), ['Date', 'Source', 'Event'], ...rows]);
  expect(fieldsOf(document)?.map(([heading]) => heading)).toEqual(['Date', 'Source', 'Event']);
});
