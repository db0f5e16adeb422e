import { expect, test } from 'vitest';
import { makeEntry } from '../../../../test/builders/chronology-entry.ts';
import type { TableAccount } from './checked-file.ts';
import type { ColumnMapping } from './chronology-table.ts';
import { tellKnownHeadings } from './told-headings.ts';

type Column = readonly [
  heading: string,
  field: ColumnMapping['field'],
  confidence: ColumnMapping['confidence'],
];

function table(part: string, columns: readonly Column[]): TableAccount {
  const mappings = columns.map(([heading, field, confidence], index) => ({
    column: {
      index,
      heading,
      readings: [heading],
      cells: [{ part, row: 4, column: index + 1, text: heading }],
    },
    field,
    confidence,
    reason: confidence === 'likely' ? `No other column is headed so, so “${heading}” is taken for it.` : null,
  }));
  return { parts: [part], lead: [], headingFound: true, mappings, direction: 'none' };
}

const columns: readonly Column[] = [
  ['Date', 'date', 'certain'],
  ['An informant names the source', 'source', 'likely'],
  ['Event (an informant)', 'event', 'certain'],
  ['An informant', null, null],
  ['The informant rang', 'comment', 'stated'],
];

test('headings are told where the vocabulary knows them word for word; every other column by its place', () => {
  const file = { format: 'csv', tables: [table('CSV', columns)] } as const;
  const { tables } = tellKnownHeadings(file, new Set(['CSV']));
  const told = tables[0]?.mappings.map(({ column }) => column.heading);
  expect(told).toEqual(['Date', 'Column 2', 'Column 3', 'Column 4', 'Column 5']);
  expect(JSON.stringify(tables)).not.toContain('informant');
  expect(tables[0]?.mappings.flatMap(({ column }) => column.cells)).toEqual([]);
});

test('the cells of a row, and what is doubtful in it, go by the same names', () => {
  const entry = makeEntry('12/03/2012', 'Health', 'Home visit');
  const cells = { Date: '12/03/2012', 'An informant': 'x' };
  const issue = {
    code: 'no-date',
    severity: 'error',
    message: 'There is no date.',
    column: 'An informant',
  } as const;
  const file = { format: 'csv', tables: [table('CSV', columns)] } as const;
  const { origin, issues } = tellKnownHeadings(file, new Set(['CSV'])).entry({
    ...entry,
    origin: { ...entry.origin, part: 'CSV', cells, held: { 'An informant': '2012-03-12' } },
    issues: [issue],
  });
  expect(origin.cells).toEqual({ Date: '12/03/2012', 'Column 4': 'x' });
  expect(origin.held).toEqual({ 'Column 4': '2012-03-12' });
  expect(issues[0]?.column).toBe('Column 4');
});

test('where a file has several tables, a column is told with its table', () => {
  const file = { format: 'xlsx', tables: [table('One', columns), table('Two', columns)] } as const;
  const { tables } = tellKnownHeadings(file, new Set(['One', 'Two']));
  expect(tables[1]?.mappings.map(({ column }) => column.heading)).toContain('Column 4 of table 2');
});

test('a table without a row that they may read is not told, by its number neither, nor what stands above any', () => {
  const tables = ['Table 1', 'Table 2', 'Table 10'].map((part) => ({
    ...table(part, columns),
    lead: ['What an informant says'],
  }));
  const told = tellKnownHeadings({ format: 'docx', tables }, new Set(['Table 2', 'Table 10']));
  expect(told.tables.map(({ parts, lead }) => ({ parts, lead }))).toEqual([
    { parts: ['Table 1'], lead: [] },
    { parts: ['Table 2'], lead: [] },
  ]);
  const entry = makeEntry('12/03/2012', 'Health', 'Home visit');
  const cells = { 'An informant': 'x' };
  const { origin } = told.entry({ ...entry, origin: { ...entry.origin, part: 'Table 10', cells } });
  expect(origin).toMatchObject({ part: 'Table 2', cells: { 'Column 4 of table 2': 'x' } });
});

test('of a table that stands in several sheets, those are told that hold a row which they may read', () => {
  const tables = [{ ...table('Log', columns), parts: ['Log', 'Intelligence'] }];
  const told = tellKnownHeadings({ format: 'xlsx', tables }, new Set(['Log']));
  expect(told.tables.map(({ parts }) => parts)).toEqual([['Log']]);
});
