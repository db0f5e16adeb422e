import { afterAll, describe, expect, it } from 'vitest';
import {
  type Answers,
  annexAHeadings,
  listSheet,
  planRow,
  writeAnnexA,
} from '../../../../../test/builders/exchange/annex-a-file.ts';
import { type AllRead, readAll } from '../../../../../test/builders/exchange/read-all.ts';
import type { XlsxCell, XlsxSheet } from '../../../../../test/builders/xlsx.ts';
import { closeReaders } from '../../../../platform/documents/read-document.ts';
import type { Day } from '../../../../shared/day.ts';
import { readAnnexA } from './annex-a.ts';

afterAll(closeReaders);

const drawnOn = '2024-05-31' as Day;

function readFile(path: string): Promise<AllRead> {
  return readAll((sink) => readAnnexA(path, sink, { drawnOn }));
}

function read(...sheets: readonly XlsxSheet[]): Promise<AllRead> {
  return readFile(writeAnnexA(sheets));
}

function readPlan(answers: Answers): Promise<AllRead> {
  return read(listSheet(7, [planRow(answers)]));
}

describe('dates', () => {
  it.each<[string, XlsxCell, string]>([
    ['a date', { date: '2024-01-10' }, '2024-01-10'],
    ['a date with a time', { date: '2024-01-10', time: '09:30' }, '2024-01-10'],
    ['a text', '10/01/2024', '2024-01-10'],
    ['a text with a space that does not break', '\u00a010/01/2024\u00a0', '2024-01-10'],
    ['a text of a database', '2024-01-10 00:00:00', '2024-01-10'],
    ['a month by name', '10 Jan 2024', '2024-01-10'],
    [
      'a formula with its last result',
      { formula: 'DATE(2024,1,10)', value: 45_301, format: 'dd/mm/yyyy' },
      '2024-01-10',
    ],
    ['the number of a day', 45_301, '2024-01-10'],
  ])('%s is read', async (_, cell, day) => {
    expect((await readPlan({ 'Child Protection Plan Start Date': cell })).of('plan-start')).toMatchObject([
      { on: day },
    ]);
  });

  it.each<[string, XlsxCell, string]>([
    ['a date in American order', '04/25/2024', 'date-format'],
    ['a day that does not exist', '31/02/2024', 'date-invalid'],
    ['a year of two figures', '10/01/24', 'date-format'],
    ['words', 'spring', 'date-format'],
    ['an error of a formula', { error: '#N/A' }, 'error-value'],
    ['an error as text', '#REF!', 'error-value'],
    ['a number that is no day', 2024, 'date-format'],
    ['what a database writes for none', '01/01/1900', 'date-placeholder'],
    ['a month of which Excel made up the day', { date: '2024-05-01', format: 'mmm yyyy' }, 'date-format'],
  ])('%s is told and not read', async (_, cell, rule) => {
    const all = await readPlan({ 'Date of the Last Statutory Visit': cell });
    expect(all.of('visit')).toEqual([]);
    expect(all.told(rule)).toMatchObject([{ child: 'A1', part: 'List 7', line: 2 }]);
    expect(all.of('plan-start')).toHaveLength(1);
  });

  it('sets a plan aside whose beginning is no day, and counts it', async () => {
    const all = await readPlan({ 'Child Protection Plan Start Date': '04/25/2024' });
    expect(all.children).toEqual([]);
    expect(all.summary.accounts).toMatchObject({ records: 1, entries: 0, setAside: 1 });
    expect(all.summary.accounts.parts[0]?.reasons).toEqual([
      { reason: 'it has no day on which the plan began', records: 1 },
    ]);
  });
});

describe('sheets and headings', () => {
  it.each([
    ['List 7', 0],
    ['List_7', 0],
    ['7', 0],
    ['List 7 CP', 0],
    ['CP plans', 1],
    ['List 5', 1],
  ])('a sheet called “%s” is list 7 by its headings; told %i times', async (name, told) => {
    const all = await read(listSheet(7, [planRow()], { name }));
    expect(all.of('plan-start')).toHaveLength(1);
    expect(all.told('sheet-renamed')).toHaveLength(told);
  });

  it.each([
    ['a title', [['List 7: Child protection']]],
    ['a title, a note and an empty row', [['List 7: Child protection'], ['Drawn in May'], [null]]],
  ])('%s may stand above the headings', async (_, above) => {
    const all = await read(listSheet(7, [planRow()], { above }));
    expect(all.of('plan-start')).toMatchObject([{ origin: { line: above.length + 2 } }]);
    expect(all.summary.accounts.records).toBe(1);
  });

  it('finds columns in another order, in other words, and tells those that no list has', async () => {
    const headings = ['CP Start Date', 'Child ID', 'Ward', 'Date of last visit', 'DOB'];
    const all = await read({
      name: 'List 7',
      rows: [headings, ['10/01/2024', 'A1', 'Mill', '20/05/2024', '01/06/2015']],
    });
    expect(all.of('visit')).toMatchObject([{ on: '2024-05-20', plan: '2024-01-10', seen: 'not-recorded' }]);
    expect(all.told('column-unknown')).toMatchObject([{ part: 'List 7', line: 1 }]);
    expect(all.told('column-missing').length).toBeGreaterThan(0);
    expect(all.summary.carries).not.toHaveProperty(['visit.seenAlone']);
  });

  it('tells the lists that are not there', async () => {
    expect((await readPlan({})).told('list-missing').map(({ part }) => part)).toEqual([
      'List 1',
      'List 3',
      'List 4',
      'List 5',
      'List 6',
      'List 8',
    ]);
  });

  it('refuses a workbook without any list', async () => {
    await expect(
      read({
        name: 'Sheet1',
        rows: [
          ['Name', 'Total'],
          ['North', 4],
        ],
      }),
    ).rejects.toMatchObject({
      code: 'extract-unknown',
    });
  });
});

describe('rows', () => {
  it('counts a repeated row once, and passes over headings that come again', async () => {
    const all = await read(
      listSheet(7, [
        planRow(),
        planRow(),
        Object.fromEntries(annexAHeadings[7].map((one) => [one, one])),
        planRow({ 'Child Unique ID': 'A2' }),
      ]),
    );
    expect(all.children.map(({ child }) => child)).toEqual(['A1', 'A2']);
    expect(all.told('duplicate')).toMatchObject([{ child: 'A1', line: 3 }]);
    expect(all.summary.accounts).toMatchObject({ records: 4, entries: 2, setAside: 2 });
  });

  it('tells a row that names no child', async () => {
    const all = await readPlan({ 'Child Unique ID': null });
    expect(all.told('child-missing')).toMatchObject([{ severity: 'error', line: 2 }]);
    expect(all.summary.accounts).toMatchObject({ records: 1, setAside: 1 });
  });

  it('gives the same names to the same rows, wherever they stand', async () => {
    const one = await read(listSheet(7, [planRow(), planRow({ 'Child Unique ID': 'A2' })]));
    const other = await read(
      listSheet(7, [planRow({ 'Child Unique ID': 'A2' }), planRow()], { name: 'Plans' }),
    );
    const ids = (all: AllRead) => all.children.flatMap(({ entries }) => entries.map(({ id }) => id)).sort();
    expect(ids(other)).toEqual(ids(one));
    expect(new Set(ids(one)).size).toBe(ids(one).length);
  });
});
