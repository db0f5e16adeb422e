import { describe, expect, it } from 'vitest';
import { type AllRead, readAll } from '../../../../../test/builders/exchange/read-all.ts';
import {
  idsOf,
  oneChild,
  type SsdTables,
  withCell,
  withRow,
  writeSsdFolder,
} from '../../../../../test/builders/exchange/ssd-files.ts';
import type { Day } from '../../../../shared/day.ts';
import { readSsd } from './ssd.ts';

function read(tables: SsdTables, drawnOn = '2024-10-31'): Promise<AllRead> {
  return readAll((sink) => readSsd(writeSsdFolder(tables), sink, { drawnOn: drawnOn as Day }));
}

const visitDate = (row: number, text: string, tables?: SsdTables) =>
  withCell('ssd_cp_visits', 'cppv_cp_visit_date', row, text, tables);

describe('a day that stands there and cannot be read', () => {
  it.each([
    ['ssd_cp_plans', 'cppl_cp_plan_end_date', 'plan-end'],
    ['ssd_cp_plans', 'cppl_cp_plan_start_date', 'plan-start'],
    ['ssd_cp_visits', 'cppv_cp_visit_date', 'visit'],
    ['ssd_cp_reviews', 'cppr_cp_review_date', 'review-conference'],
    ['ssd_initial_cp_conference', 'icpc_icpc_date', 'initial-conference'],
    ['ssd_person', 'pers_dob', 'birth'],
  ])('%s, %s: the child has a record of %s that cannot be read', async (table, column, kind) => {
    const all = await read(withCell(table, column, 0, '2024-02-31'));
    expect(all.children[0]?.unreadable).toEqual([kind]);
  });

  it.each([
    ['is empty', ''],
    ['is what a database writes for none', '9999-12-31'],
  ])('is none where the cell %s', async (_, text) => {
    const all = await read(withCell('ssd_cp_plans', 'cppl_cp_plan_end_date', 0, text));
    expect(all.children[0]).not.toHaveProperty('unreadable');
  });
});

describe('a column with a date that can only be month first', () => {
  const american = visitDate(0, '01/13/2025', visitDate(1, '02/10/2025'));

  it('is not read where its dates may be either, and is told once', async () => {
    const all = await read(american, '2025-10-31');
    expect(all.of('visit')).toEqual([]);
    expect(all.children[0]?.unreadable).toEqual(['visit']);
    const [column, ...cells] = all.told('date-format');
    expect(column).toMatchObject({ severity: 'error', child: null, part: 'ssd_cp_visits', line: 3 });
    expect(column?.message).toContain(
      'holds 01/13/2025 (line 2), which is no day in UK order, so 02/10/2025 may be either',
    );
    expect(cells).toMatchObject([{ child: 'A1', line: 2 }]);
    expect(all.told('record-set-aside')).toMatchObject([{ child: 'A1', part: 'ssd_cp_visits', line: 3 }]);
  });

  it('puts the dates of other tables in doubt too', async () => {
    const all = await read(withCell('ssd_cp_plans', 'cppl_cp_plan_end_date', 0, '03/04/2024', american));
    expect(all.of('plan-end')).toEqual([]);
    expect(all.children[0]?.unreadable).toContain('plan-end');
  });

  it('leaves dates that can be read in one way only', async () => {
    const tables = withRow('ssd_cp_visits', ['V3', 'A1', 'P1', '25/03/2024', 'Y', 'Y', 'Y'], american);
    expect((await read(tables)).of('visit')).toMatchObject([{ on: '2024-03-25' }]);
  });
});

describe('the day on which the extract is taken as drawn', () => {
  it('is told among the notes', async () => {
    expect((await read(oneChild())).summary.notes.join(' ')).toContain('taken as drawn on 31 October 2024');
  });

  it('is the last on which anything can have happened', async () => {
    const all = await read(visitDate(1, '2099-05-05'));
    expect(all.told('visit-after-reference-date')).toMatchObject([
      { severity: 'error', child: 'A1', plan: '2024-01-10', planKey: 'P1', line: 3 },
    ]);
  });

  it.each([
    ['ssd_s47_enquiry', 's47e_s47_end_date'],
    ['ssd_cp_plans', 'cppl_cp_plan_end_date'],
    ['ssd_initial_cp_conference', 'icpc_icpc_date'],
  ])('comes before no day of %s, %s, untold', async (table, column) => {
    const all = await read(withCell(table, column, 0, '2098-04-04'));
    expect(all.told('fact-after-reference-date')).toMatchObject([{ child: 'A1', part: table, line: 2 }]);
  });

  it('ends the last stretch of an open plan without a review', async () => {
    expect((await read(oneChild())).told('review-gap')).toMatchObject([{ child: 'A1', planKey: 'P1' }]);
    expect((await read(oneChild(), '2024-09-30')).told('review-gap')).toEqual([]);
  });

  it('misses no reviews where the extract has no table of them', async () => {
    const { 'ssd_cp_reviews.csv': _, ...others } = oneChild();
    expect((await read(others)).told('review-gap')).toEqual([]);
  });

  it('is when that was known which has no day, whatever the other rows tell', async () => {
    const open = withCell('ssd_s47_enquiry', 's47e_s47_end_date', 0, '');
    const undated = withCell('ssd_initial_cp_conference', 'icpc_s47_enquiry_id', 0, '', open);
    const later = withRow('ssd_cp_visits', ['V9', 'A1', 'P1', '2024-10-30', 'Y', 'Y', 'Y'], undated);
    for (const tables of [undated, later]) {
      const all = await read(tables);
      expect(all.of('enquiry-outcome')).toMatchObject([{ knownFrom: '2024-10-31' }]);
      expect(all.of('plan-category')).toMatchObject([{ knownFrom: '2024-10-31' }]);
    }
    const [before, after] = [await read(undated), await read(later)];
    const known = (all: AllRead) =>
      new Map(
        all.children.flatMap(({ entries }) => entries.map(({ id, knownFrom }) => [id, knownFrom] as const)),
      );
    const rest = idsOf(before);
    expect(rest.map((id) => known(after).get(id))).toEqual(rest.map((id) => known(before).get(id)));
  });
});

describe('a child’s birth', () => {
  it('is the first that is told; another is told', async () => {
    const all = await read(withRow('ssd_person', ['A1', '2016-01-01', '', '']));
    expect(all.of('birth')).toMatchObject([{ on: '2015-06-01' }]);
    expect(all.told('birth-differs')).toMatchObject([{ child: 'A1', severity: 'error', line: 3 }]);
    expect(all.summary.accounts.parts.find(({ part }) => part === 'ssd_person')).toMatchObject({
      setAside: 1,
    });
  });

  it('comes before the child is seen', async () => {
    const all = await read(withCell('ssd_person', 'pers_dob', 0, '2024-01-20'));
    expect(all.told('birth-after-fact')).toMatchObject([{ part: 'ssd_cp_visits', line: 2 }]);
  });
});
