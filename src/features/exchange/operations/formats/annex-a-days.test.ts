import { afterAll, describe, expect, it, test } from 'vitest';
import {
  type Answers,
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

const start = 'Child Protection Plan Start Date';
const end = 'Child Protection Plan End Date';
const visit = 'Date of the Last Statutory Visit';
const review = 'Date of latest review conference';

function readFile(path: string, drawnOn = '2024-05-31'): Promise<AllRead> {
  return readAll((sink) => readAnnexA(path, sink, { drawnOn: drawnOn as Day }));
}

function read(...sheets: readonly XlsxSheet[]): Promise<AllRead> {
  return readFile(writeAnnexA(sheets));
}

function readPlan(answers: Answers): Promise<AllRead> {
  return read(listSheet(7, [planRow(answers)]));
}

describe('a day that stands there and cannot be read', () => {
  it.each<[string, string, XlsxCell, string]>([
    ['a day that never was', end, '31/02/2024', 'plan-end'],
    ['an error of a formula', end, { error: '#N/A' }, 'plan-end'],
    ['a formula without its result', visit, { formula: 'TODAY()', value: null }, 'visit'],
    ['a number that is no day', review, 2024, 'review-conference'],
    ['a month alone', 'Date of Birth', { date: '2015-06-01', format: 'mmm yyyy' }, 'birth'],
  ])('%s: the child has a record that cannot be read', async (_, heading, cell, kind) => {
    const all = await readPlan({ [heading]: cell });
    expect(all.children[0]?.unreadable).toEqual([kind]);
    expect(all.reports.filter(({ severity }) => severity === 'error')).toMatchObject([
      { child: 'A1', plan: '2024-01-10', part: 'List 7', line: 2 },
      ...(kind === 'birth' ? [{ rule: 'birth-missing' }] : []),
    ]);
  });

  it('is none where the cell is empty, or what a database writes for none', async () => {
    expect((await readPlan({ [end]: '01/01/1900' })).children[0]).not.toHaveProperty('unreadable');
    expect((await readPlan({})).children[0]).not.toHaveProperty('unreadable');
  });
});

test.each<[string, XlsxCell]>([
  ['is empty', null],
  ['is a formula without its result', { formula: 'TODAY()', value: null }],
])('a plan whose beginning %s is told on its child and row', async (_, cell) => {
  const all = await readPlan({ [start]: cell });
  expect(all.told('record-set-aside')).toMatchObject([{ severity: 'error', child: 'A1', line: 2 }]);
});

describe('a column with a date that can only be month first', () => {
  const rows = (...visits: readonly XlsxCell[]) =>
    listSheet(
      7,
      visits.map((cell, place) => planRow({ 'Child Unique ID': `A${place + 1}`, [visit]: cell })),
    );

  it('is not read where its dates may be either', async () => {
    const all = await read(rows('01/13/2024', '02/10/2023', '25/03/2024'));
    expect(all.of('visit')).toMatchObject([{ child: 'A3', on: '2024-03-25' }]);
    expect(all.children.map(({ unreadable }) => unreadable ?? [])).toEqual([['visit'], ['visit'], []]);
    expect(all.told('date-format')[0]).toMatchObject({ child: null, part: 'List 7', line: 3 });
  });

  it('holds dates that Excel may have turned round', async () => {
    const all = await read(rows('01/13/2024', { date: '2024-02-10' }, { date: '2024-03-25' }));
    expect(all.of('visit')).toMatchObject([{ child: 'A3', on: '2024-03-25' }]);
    // Dates of other columns, where every text was made a date, are in no doubt.
    expect(all.of('plan-start')).toHaveLength(3);
  });
});

describe('the day on which the workbook is taken as drawn', () => {
  it('is told among the notes, and the last on which anything can have happened', async () => {
    const all = await readPlan({ [visit]: { date: '2099-05-05' } });
    expect(all.summary.notes.join(' ')).toContain('taken as drawn on 31 May 2024');
    expect(all.told('visit-after-reference-date')).toMatchObject([
      { severity: 'error', child: 'A1', plan: '2024-01-10', line: 2 },
    ]);
  });

  it('dates the present worker, whatever other rows tell', async () => {
    const later = planRow({ 'Child Unique ID': 'A2', [visit]: { date: '2024-05-30' } });
    const [alone, both] = [await readPlan({}), await read(listSheet(7, [planRow(), later]))];
    expect(both.of('allocation')[0]).toEqual(alone.of('allocation')[0]);
  });
});

describe('a date of birth after the drawing', () => {
  it.each<[string, XlsxCell, number, readonly string[]]>([
    ['is expected at age -1', -1, 1, []],
    ['is expected where no age is given', null, 1, []],
    ['is expected at age 0, and that is told', 0, 1, ['warning']],
    ['is an error at any other age', 4, 0, ['error']],
  ])('%s', async (_, age, expected, told) => {
    const all = await readPlan({ 'Date of Birth': { date: '2024-08-01' }, 'Age of Child (Years)': age });
    expect(all.of('birth')).toEqual([]);
    expect(all.of('birth-expected')).toHaveLength(expected);
    expect(all.told('birth-in-future').map(({ severity }) => severity)).toEqual(told);
  });
});

test('numbers of days count from 1904 in a workbook that says so', async () => {
  const sheet = listSheet(7, [planRow({ [start]: 45_301 - 1462, 'Date of Birth': { date: '2015-06-01' } })]);
  const all = await readFile(writeAnnexA([sheet], { date1904: true }));
  expect(all.of('plan-start')).toMatchObject([{ on: '2024-01-10' }]);
  expect(all.told('date-serial')).toHaveLength(1);
});
