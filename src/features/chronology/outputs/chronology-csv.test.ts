import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { makeDocument, makePart, makeTable } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { chronologyCsv } from './chronology-csv.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(...files: readonly CheckedFile[]): readonly Row[] {
  return parse<Row>(chronologyCsv(buildPlainReport(mergeChronologies(files))), { bom: true, columns: true });
}

/** The cells of a row that hold text. */
function filled(row: Row | undefined): Row {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, text]) => text !== ''));
}

const headings = ['Date', 'End date', 'Source', 'Event', 'Action taken', 'Mood'];

test('a row set aside has its cells in the columns of their fields, so that one can sort by them', () => {
  const file = check(makeTable([headings, ['31/02/2012', '12/03/2012', 'Log', 'Visit', 'None', 'calm']]));
  expect(filled(rowsOf(file)[0])).toEqual({
    Status: 'Set aside',
    'Date as written': '31/02/2012',
    Agency: 'School',
    Source: 'Log',
    Event: 'Visit',
    Response: 'None',
    'Other cells': 'End date: 12/03/2012\nMood: calm',
    'To check': expect.stringContaining('31 February'),
    File: 'school.docx',
    'Table or sheet': 'Table 1',
    Row: '2',
  });
});

test('an entry has every cell of its row, those that no field takes with their headings', () => {
  const file = check(
    makeTable([
      ['Date', 'Source', 'Event', 'Impact on child', 'Recorded on', 'Mood', 'Weather'],
      ['12/03/2012', 'Log', 'Visit', 'Slept better', '14/03/2012', 'calm', 'rain'],
    ]),
  );
  expect(rowsOf(file)[0]).toMatchObject({
    Status: 'Entry',
    'Date as written': '12/03/2012',
    'Impact on child': 'Slept better',
    'Recorded on': '14/03/2012',
    'Other cells': 'Mood: calm\nWeather: rain',
  });
});

test('rows that are no records stand below, with what they were taken for and every cell', () => {
  const document = makeTable([
    ['Chronology of Child A', '', '', '', '', ''],
    headings,
    ['12/03/2012', '', 'Log', 'Visit', '', ''],
    ['Total', '', '1', '', '', ''],
  ]);
  expect(
    rowsOf(check(document)).map(({ Status, 'Other cells': cells, Row: row }) => [Status, row, cells]),
  ).toEqual([
    ['Entry', '3', ''],
    ['Not a record', '1', 'Chronology of Child A'],
    ['Not a record', '2', headings.join('\n')],
    ['Not a record', '4', 'Total\n1'],
  ]);
  expect(rowsOf(check(document)).at(-1)?.['To check']).toBe('Taken for a total, and not counted.');
});

test('text above a table is kept too', () => {
  const part = makePart('Table 1', [headings, ['12/03/2012', '', 'Log', 'Visit', '', '']], {
    lead: ['Chronology of Child A', 'Page 1'],
  });
  expect(filled(rowsOf(check(makeDocument([part])))[1])).toMatchObject({
    Status: 'Not a record',
    'Other cells': 'Chronology of Child A\nPage 1',
    'To check': 'Taken for a text above a table, and not counted.',
    'Table or sheet': 'Table 1',
  });
});

test('a file of text in columns has no table or sheet to name, whatever parts its columns', () => {
  const file = check(makeTable([headings, ['12/03/2012', '', 'Log', 'Visit', '', '']], 'visits.csv'));
  expect(filled(rowsOf(file)[0])).not.toHaveProperty('Table or sheet');
});

test('files of one name never lend each other their agency or their columns', () => {
  const north = makeTable(
    [
      ['Date', 'Source', 'Event', 'Mood'],
      ['soon', 'Log', 'Call', 'calm'],
    ],
    'chron.csv',
  );
  const south = makeTable(
    [
      ['Date', 'Source', 'Mood', 'Event'],
      ['soon', 'Log', 'calm', 'Visit'],
    ],
    'chron.csv',
  );
  const rows = rowsOf(check(north, { agency: 'Police' }), check(south, { agency: 'School' }));
  expect(rows.slice(0, 2)).toMatchObject([
    { Agency: 'Police', Event: 'Call', 'Other cells': 'Mood: calm' },
    { Agency: 'School', Event: 'Visit', 'Other cells': 'Mood: calm' },
  ]);
});
