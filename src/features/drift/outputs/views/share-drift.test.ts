import { describe, expect, test } from 'vitest';
import { buildDriftReport, driftReportOf, signalOf } from '../../../../../test/builders/drift-report.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { buildReplayReport } from '../../../../../test/builders/replay-report.ts';
import { partsOf } from '../../../../../test/written/office-parts.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { Day } from '../../../../shared/day.ts';
import { citedKey } from '../../domain/cited-key.ts';
import type { DriftReport } from '../../domain/drift-report.ts';
import { makePseudonyms } from '../../domain/sharing/pseudonyms.ts';
import type { ChildSignals } from '../../domain/signal.ts';
import { refuseNamesInPaths } from '../../operations/refuse-names-in-paths.ts';
import { driftExcel } from '../drift-excel.ts';
import { driftHtml } from '../drift-html.ts';
import { driftJson } from '../drift-json.ts';
import { driftText } from '../drift-text.ts';
import { replayExcel } from '../replay-excel.ts';
import { replayHtml } from '../replay-html.ts';
import { replayJson } from '../replay-json.ts';
import { replayText } from '../replay-text.ts';
import { shareDrift } from './share-drift.ts';
import { shareReplay } from './view-replay.ts';

const style = { width: 100, heading: (text: string) => text };
const names = makePseudonyms(new Uint8Array(32).fill(3));

/** Stands wherever the record could carry something of a child, a worker or a place. */
const canary = 'CANARYBIRD';
const canaryDay = '2019-07-13';

function canaryReport(): DriftReport {
  const children = Array.from(
    { length: 12 },
    (_, index): ChildSignals => ({
      child: `${canary}-child-${index}`,
      family: `${canary}-family-${index}`,
      signals: [
        signalOf('visit', 'late', {
          about: `${canary}-plan`,
          entries: ['start', 'birth'],
          sentence: `${canary} was to visit by ${canaryDay}.`,
          answered: { by: canary, reason: canary, on: fact('death', canaryDay).on },
          reason: { reason: canary, agency: canary, on: fact('death', canaryDay).on },
          since: fact('death', canaryDay).on,
          due: fact('death', canaryDay).on,
        }),
      ],
    }),
  );
  const report = driftReportOf(children);
  const cited = new Map(
    children.flatMap(({ child }) =>
      [
        fact('visit', canaryDay, {
          id: 'start',
          child,
          worker: canary,
          origin: { part: canary, line: 7_654_321 },
        }),
        fact('birth', canaryDay, { id: 'birth', child }),
      ].map((entry) => [citedKey(child, entry.id), { entry, sentence: `${canary} ${canaryDay}` }] as const),
    ),
  );
  return {
    ...report,
    cited,
    source: { ...report.source, name: `${canary}.xml`, title: canary, notes: [canary] },
    problems: [
      {
        rule: '8841',
        severity: 'error',
        child: canary,
        plan: canary,
        part: canary,
        line: 7_654_321,
        message: canary,
      },
    ],
  };
}

const forbidden = /canarybird|2019-07-13|13 July 2019|43659|7654321|7,654,321/i;

describe('nothing of the record leaves', () => {
  const view = shareDrift(canaryReport(), names);

  test.each([
    ['the screen', driftText(view, style)],
    ['the JSON', driftJson(view)],
    ['the page', driftHtml(view)],
    ['the workbook', [...partsOf(driftExcel(view))].flat().join('\n')],
  ])('by %s', (_, text) => {
    expect(text).not.toMatch(forbidden);
    expect(text).toContain('C-');
  });

  test('and the same test finds it in what is not made to be shared', async () => {
    const { viewDrift } = await import('./view-drift.ts');
    expect(driftText(viewDrift(canaryReport()), style)).toMatch(forbidden);
  });

  test('by a replay', () => {
    const replay = buildReplayReport();
    const shared = shareReplay({ ...replay, source: canaryReport().source });
    const workbook = [...partsOf(replayExcel(shared))].flat().join('\n');
    for (const text of [replayText(shared, style), replayJson(shared), replayHtml(shared), workbook]) {
      expect(text).not.toMatch(forbidden);
      expect(text).not.toMatch(/CHILD-1001|FAM-200/);
    }
  });

  test('and no day or month of a child is told', () => {
    expect(view.signals[0]).toMatchObject({ since: null, due: null, days: null, over: null, about: null });
    expect(view.entries.map(({ what }) => what)).not.toContain('Birth');
    expect(view.entries[0]).toMatchObject({ on: '', part: null, line: null });
    expect(JSON.stringify(view.signals) + JSON.stringify(view.entries)).not.toMatch(/\d{4}-\d{2}/);
  });

  test('nor a day on which something happened, in the headline', () => {
    const happened = { first: canaryDay as Day, last: canaryDay as Day };
    for (const asOf of ['1990-01-01', '2035-01-01']) {
      const shared = shareDrift({ ...canaryReport(), happened, asOf: asOf as Day, openPlans: 0 }, names);
      expect(shared.headline.join(' ')).not.toMatch(forbidden);
    }
    const before = shareDrift({ ...canaryReport(), happened, asOf: '1990-01-01' as Day }, names);
    expect(before.headline[0]).toBe('The extract does not tell of 1 January 1990.');
  });

  test('by the name of a file, whichever way the id is written in it', () => {
    expect(() => refuseNamesInPaths(['/out/drift child_12.xlsx'], ['child-12'])).toThrow(AppError);
    expect(() =>
      refuseNamesInPaths(['/child-12/drift.xlsx', 'drift-2025.html'], ['child-12', '20']),
    ).not.toThrow();
  });
});

describe('small counts', () => {
  const view = shareDrift(buildDriftReport(), names);
  const rule = (id: string) => view.rules.find((one) => one.rule === id);

  test('three children late are not told, for two small counts of one rule, and their rows are left out', () => {
    expect(rule('first-core-group')?.states.late).toBe('withheld');
    expect(rule('first-core-group')).toMatchObject({ lateChildren: 'withheld', lateFamilies: 'withheld' });
    expect(view.signals.some((signal) => signal.rule === 'first-core-group')).toBe(false);
  });

  test('the count that would give them away is withheld', () => {
    expect(rule('first-core-group')?.states.ok).toBe('withheld');
  });

  test('rows of fewer than six families are left out, however many children they have', () => {
    const children = Array.from(
      { length: 8 },
      (_, index): ChildSignals => ({
        child: `K${index}`,
        family: `F${index % 4}`,
        signals: [signalOf('visit', 'late')],
      }),
    );
    const shared = shareDrift(driftReportOf(children), names);
    expect(shared.signals).toEqual([]);
    expect(shared.rules.find((one) => one.rule === 'visit')).toMatchObject({
      lateChildren: 8,
      lateFamilies: 'fewer',
    });
  });

  test('no number from 1 to 5 stands in a cell of counts', () => {
    const counts = view.rules.flatMap(({ states, lateChildren, lateFamilies }) => [
      ...Object.values(states),
      lateChildren,
      lateFamilies,
    ]);
    expect(counts.filter((count) => typeof count === 'number' && count > 0 && count < 6)).toEqual([]);
  });

  test('of a replay are not told either, month by month', () => {
    const { thresholds, rules, replays } = shareReplay(buildReplayReport());
    const counts = thresholds.flatMap(({ called, byMonth, outcomes, ofEndedWell, sooner }) => [
      called,
      ...byMonth.flatMap((month) => [month.called, month.calledFamilies, month.standing]),
      ...Object.values(outcomes),
      ofEndedWell.called,
      ofEndedWell.all,
      ...sooner.flatMap(({ plans, onlyThis, endedFirst, already }) => [plans, onlyThis, endedFirst, already]),
    ]);
    expect(counts.filter((count) => typeof count === 'number' && count > 0 && count < 6)).toEqual([]);
    expect(rules.find(({ children }) => children === 'fewer')).toMatchObject({
      times: 'withheld',
      medianDays: 'withheld',
    });
    expect(replays).toEqual([]);
  });
});

test('one key gives the same document, another one other names', () => {
  const make = (fill: number) =>
    driftJson(shareDrift(buildDriftReport(), makePseudonyms(new Uint8Array(32).fill(fill))));
  expect(make(1)).toBe(make(1));
  expect(make(1)).not.toBe(make(2));
});
