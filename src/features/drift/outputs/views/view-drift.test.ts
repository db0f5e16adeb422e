import { describe, expect, test } from 'vitest';
import { buildDriftReport } from '../../../../../test/builders/drift-report.ts';
import type { Day } from '../../../../shared/day.ts';
import { viewDrift } from './view-drift.ts';

const report = buildDriftReport();

function headlineOf(more: Partial<typeof report>): string {
  return viewDrift({ ...report, ...more }).headline.join(' ');
}

describe('a headline gives no false comfort', () => {
  test('where the extract has no table of plans', () => {
    const source = { ...report.source, carries: {} };
    expect(headlineOf({ openPlans: 0, source })).toMatch(/tells of no child protection plans/);
  });

  test('where no record of a plan could be read', () => {
    const part = { part: 'ssd_cp_plans', records: 21, entries: 0, setAside: 21, reasons: [] };
    const accounts = { ...report.source.accounts, parts: [part] };
    const source = { ...report.source, accounts };
    expect(headlineOf({ openPlans: 0, source })).toMatch(
      /No record of a child protection plan could be read/,
    );
  });

  test('where the day lies before the year that a census collects', () => {
    const collects = { from: '2025-04-01' as Day, to: '2026-03-31' as Day };
    const source = { ...report.source, collects };
    expect(headlineOf({ openPlans: 0, source, asOf: '2024-03-31' as Day })).toMatch(
      /tells of the year from 1 April 2025 on, so nothing can be said of 31 March 2024/,
    );
  });

  test('where the day lies before anything that the extract tells of', () => {
    const happened = { first: '2019-05-03' as Day, last: '2025-03-28' as Day };
    expect(headlineOf({ openPlans: 0, happened, asOf: '1990-01-01' as Day })).toMatch(
      /happened on 3 May 2019, so nothing can be said of 1 January 1990/,
    );
  });

  test('nor false alarm where it lies long after the last thing', () => {
    const happened = { first: '2019-05-03' as Day, last: '2025-03-28' as Day };
    expect(headlineOf({ happened, asOf: '2035-01-01' as Day })).toMatch(
      /happened on 28 March 2025. If it was drawn then/,
    );
    expect(headlineOf({ happened, asOf: '2025-04-02' as Day })).not.toMatch(/drawn/);
  });

  test('where the file breaks off', () => {
    const problem = {
      rule: 'file-cut-off',
      severity: 'error' as const,
      child: 'A',
      plan: null,
      part: 'Message',
      line: 684,
      message: 'The file breaks off.',
    };
    expect(headlineOf({ problems: [problem] })).toMatch(/^The file breaks off before its end/);
  });

  test('but none open is said where all could be read', () => {
    expect(headlineOf({ openPlans: 0 })).toMatch(/^No child protection plan was open on/);
  });

  test('and plans of other authorities are told apart', () => {
    expect(headlineOf({ openPlansOfOthers: 2 })).toMatch(/2 plans of other authorities are not counted/);
  });
});

test('days past the due day are calendar days, whatever the unit of the limit', () => {
  // Due on Friday 28 March 2025: by Monday a working day has passed, and three days.
  const signals = report.children[0]?.signals.slice(0, 1) ?? [];
  const late = signals.map((signal) => ({
    ...signal,
    state: 'late' as const,
    due: '2025-03-28' as Day,
    over: 1,
    unit: 'working-days' as const,
  }));
  const children = [{ child: 'A', family: null, signals: late }];
  const [shown] = viewDrift({ ...report, asOf: '2025-03-31' as Day, children }).signals;
  expect([shown?.over, shown?.days]).toEqual([1, 3]);
});
