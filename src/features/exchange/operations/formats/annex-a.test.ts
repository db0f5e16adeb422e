import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
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
import { entrySchema } from '../../../protection/domain/entries/entry.ts';
import { readAnnexA } from './annex-a.ts';

afterAll(closeReaders);

const samples = new URL('../../../../../test/data/annex-a/', import.meta.url).pathname;

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

describe('the published samples', () => {
  it.each([
    ['Annex_A_2024_Jan.xlsx', 37, 59, 112],
    ['Annex_A_liia-tools.xlsx', 37, 59, 112],
    ['2015-01-sample.xlsx', 5, 5, 10],
    ['2016-01-sample.xlsx', 0, 0, 0],
    ['2016-02-sample.xlsx', 0, 0, 0],
    ['example-B-2004.xlsx', 1, 11, 2],
  ])('%s is read: %i children, %i rows, %i facts', async (name, children, records, facts) => {
    const all = await readFile(`${samples}${name}`);
    const { accounts } = all.summary;
    expect([all.children.length, accounts.records, accounts.facts]).toEqual([children, records, facts]);
    expect(accounts.records).toBe(accounts.entries + accounts.setAside);
    for (const entry of all.children.flatMap(({ entries }) => entries)) {
      expect(entrySchema.safeParse(entry).error).toBeUndefined();
    }
  });

  it('refuses the workbook of an old version of Excel', async () => {
    await expect(readFile(`${samples}example-A-2005.xls`)).rejects.toMatchObject({ code: 'old-excel-file' });
  });

  it('says that the Annex A for special educational needs is another one', async () => {
    const reading = readFile(`${samples}fake_sen.xlsx`);
    await expect(reading).rejects.toMatchObject({ code: 'extract-unknown' });
    await expect(reading).rejects.toThrow('special educational needs');
  });
});

describe('a plan in list 7', () => {
  it('gives the plan, its latest visit and review, and the worker of now', async () => {
    const all = await readPlan({});
    expect(all.of('plan-start')).toMatchObject([
      { on: '2024-01-10', plan: '2024-01-10', category: 'neglect', previousPlans: 1, basis: 'assumed' },
    ]);
    expect(all.of('plan-start')[0]?.origin).toEqual({
      part: 'List 7',
      line: 2,
      field: 'Child Protection Plan Start Date',
    });
    expect(all.of('visit')).toMatchObject([
      { on: '2024-05-20', plan: '2024-01-10', workerRole: 'social-worker' },
    ]);
    expect(all.of('review-conference')).toMatchObject([{ on: '2024-04-03', continues: 'not-recorded' }]);
    expect(all.of('allocation')).toMatchObject([{ on: '2024-05-31', worker: 'Rowan Ashby', team: 'North' }]);
    expect(all.of('birth')).toMatchObject([{ on: '2015-06-01' }]);
    expect(all.children[0]?.toldFrom).toEqual({ visit: '2024-05-20', 'review-conference': '2024-04-03' });
    expect(all.summary.carries).toMatchObject({
      visit: 'latest',
      'review-conference': 'latest',
      'plan-start': 'latest',
    });
    expect(all.summary.carries).not.toHaveProperty('enquiry-start');
  });

  it.each([
    ['a) Yes', 'yes', 'yes'],
    ['Yes', 'yes', 'yes'],
    ['Y', 'yes', 'yes'],
    ['1', 'yes', 'yes'],
    ['b) No', 'not-recorded', 'no'],
    ['N', 'not-recorded', 'no'],
    ['c) Unknown', 'not-recorded', 'not-recorded'],
    ['Child seen', 'yes', 'not-recorded'],
    ['Not seen', 'no', 'no'],
    [null, 'not-recorded', 'not-recorded'],
  ])('seen alone “%s”: seen %s, seen alone %s', async (answer, seen, seenAlone) => {
    const all = await readPlan({ 'Was the Child Seen Alone?': answer });
    expect(all.of('visit')).toMatchObject([{ seen, seenAlone }]);
    expect(all.told('code-unknown')).toEqual([]);
  });

  it('tells an answer that is none, and takes it as not recorded', async () => {
    const all = await readPlan({ 'Was the Child Seen Alone?': 'In the garden' });
    expect(all.of('visit')).toMatchObject([{ seen: 'not-recorded', seenAlone: 'not-recorded' }]);
    expect(all.told('code-unknown')).toMatchObject([
      { child: 'A1', plan: '2024-01-10', part: 'List 7', line: 2 },
    ]);
  });

  it('tells a category that changed by the day of the drawing', async () => {
    const all = await readPlan({ 'Latest Category of Abuse': 'Physical abuse, Emotional abuse' });
    expect(all.of('plan-category')).toMatchObject([{ on: '2024-05-31', category: 'multiple' }]);
  });

  it('ends the plan, and names the worker of that day', async () => {
    const all = await readPlan({ 'Child Protection Plan End Date': { date: '2024-05-30' } });
    expect(all.of('plan-end')).toMatchObject([{ on: '2024-05-30', plan: '2024-01-10', reason: null }]);
    expect(all.of('allocation')).toMatchObject([{ on: '2024-05-30' }]);
  });
});

describe('the other lists', () => {
  const enquiry = (answers: Answers): Answers => ({
    'Child Unique ID': 'A1',
    'Strategy discussion initiating Section 47 Enquiry Start Date': { date: '2023-12-20' },
    ...answers,
  });
  const unnecessary = 'Was an Initial Child Protection Conference deemed unnecessary?';
  const held = 'Date of Initial Child Protection Conference';

  it('joins the rows of a child, and a plan with the conference that made it', async () => {
    const result = 'Did the Initial Child Protection Conference Result in a Child Protection Plan';
    const row = enquiry({ [unnecessary]: 'b) No', [held]: { date: '2024-01-10' }, [result]: 'a) Yes' });
    const all = await read(listSheet(7, [planRow()]), listSheet(5, [row]));
    expect(all.children).toHaveLength(1);
    expect(all.of('enquiry-outcome')).toMatchObject([{ on: '2024-01-10', conference: 'required' }]);
    expect(all.of('plan-start')[0]?.meeting).toBe(all.of('initial-conference')[0]?.meeting);
  });

  it.each<[string, Answers, string | null]>([
    ['not yet known', {}, null],
    ['no conference needed', { [unnecessary]: 'a) Yes' }, 'not-required'],
    ['a conference needed and not yet held', { [unnecessary]: 'No' }, 'required'],
    ['both', { [unnecessary]: 'Yes', [held]: { date: '2024-01-10' } }, null],
  ])('the outcome of an enquiry: %s', async (_, answers, conference) => {
    const all = await read(listSheet(5, [enquiry(answers)]));
    expect(all.of('enquiry-outcome').map((entry) => entry.conference)).toEqual(
      conference === null ? [] : [conference],
    );
  });

  it('tells when a child in need was last seen, and that it died', async () => {
    const row = {
      'Child Unique ID': 'A1',
      'CIN Start Date': { date: '2023-12-01' },
      'Date Child Was Last Seen': { date: '2024-02-01' },
      'CIN Closure Date': { date: '2024-03-01' },
      'Reason for Closure': 'RC2 - Died',
    };
    const all = await read(listSheet(6, [row]));
    expect(all.of('child-seen')).toMatchObject([{ on: '2024-02-01', alone: 'not-recorded' }]);
    expect(all.of('case-closed')).toMatchObject([{ reason: 'RC2' }]);
    expect(all.of('death')).toMatchObject([{ on: '2024-03-01' }]);
  });

  it('takes a date of birth at age -1 as the day on which a birth is expected', async () => {
    const all = await readPlan({ 'Date of Birth': { date: '2024-08-01' }, 'Age of Child (Years)': '-1' });
    expect(all.of('birth')).toEqual([]);
    expect(all.of('birth-expected')).toMatchObject([{ expected: '2024-08-01', on: '2024-01-10' }]);
  });

  it('tells two dates of birth of one child', async () => {
    const other = planRow({
      'Date of Birth': { date: '2015-01-06' },
      'Child Protection Plan Start Date': '11/01/2024',
    });
    const all = await read(listSheet(7, [planRow(), other]));
    expect(all.told('birth-differs')).toMatchObject([{ child: 'A1', line: 3 }]);
    expect(all.of('birth')).toMatchObject([{ on: '2015-06-01' }]);
  });
});

const anyCell = fc.constantFrom<XlsxCell>(
  null,
  '',
  '\u00a0',
  'A1',
  'A2',
  '10/01/2024',
  '04/25/2024',
  '#N/A',
  'Yes',
  45_301,
  { error: '#N/A' },
);

test('every row of any list is an entry or set aside, and every fact is counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyCell, { minLength: 16, maxLength: 16 }), { maxLength: 12 }),
      async (rows) => {
        const all = await read({ name: 'List 7', rows: [[...annexAHeadings[7]], ...rows] });
        const { accounts } = all.summary;
        const blank = rows.filter((row) => row.every((cell) => cell === null || cell === '')).length;
        expect(accounts.records).toBe(rows.length - blank);
        expect(accounts.records).toBe(accounts.entries + accounts.setAside);
        expect(accounts.facts).toBe(all.children.flatMap(({ entries }) => entries).length);
      },
    ),
    { numRuns: 40 },
  );
});
