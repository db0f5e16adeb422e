import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { buildDriftReport, day, driftReportOf, signalOf } from '../../../../test/builders/drift-report.ts';
import { buildReplayReport } from '../../../../test/builders/replay-report.ts';
import { partsOf, requireWellFormed } from '../../../../test/written/office-parts.ts';
import type { ChildSignals } from '../domain/signal.ts';
import { driftExcel } from './drift-excel.ts';
import { driftHtml } from './drift-html.ts';
import { driftJson } from './drift-json.ts';
import { driftText } from './drift-text.ts';
import { replayExcel } from './replay-excel.ts';
import { replayJson } from './replay-json.ts';
import { replayText } from './replay-text.ts';
import { viewDrift } from './views/view-drift.ts';
import { viewReplay } from './views/view-replay.ts';

const style = { width: 100, heading: (text: string) => text };

type Row = Readonly<Record<string, unknown>>;

function sheetOf(bytes: Uint8Array, name: string): readonly Row[] {
  const sheet = read(bytes.slice(), { type: 'array', cellDates: false }).Sheets[name];
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return utils.sheet_to_json<Row>(sheet);
}

describe('the JSON of drift', () => {
  const child: ChildSignals = {
    child: 'A1',
    family: 'F1',
    signals: [signalOf('visit', 'late', { over: 3 }), signalOf('first-review', 'ok')],
  };
  const document = JSON.parse(driftJson(viewDrift(driftReportOf([child]))));

  test('has the shape that scripts rely on', () => {
    expect(document.asOf).toBe('2025-03-31');
    expect(document.profile).toBe('england');
    expect(document.children[0]).toMatchObject({ child: 'A1', family: 'F1' });
    expect(document.children[0].signals[0]).toMatchObject({
      rule: expect.any(String),
      state: expect.stringMatching(/^(ok|due|late|not-recorded)$/),
      since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      entries: ['start'],
      sentence: expect.any(String),
    });
  });

  test('tells what is in order too, and how many days something is late', () => {
    const signals: readonly Row[] = document.children[0].signals;
    expect(signals.map(({ rule, state, days }) => [rule, state, days])).toEqual([
      ['first-review', 'ok', null],
      ['visit', 'late', 3],
    ]);
  });

  test('lists children by their names, and not by how many signals they have', () => {
    const children = ['B', 'C', 'A'].map((name, index) => ({
      child: name,
      family: null,
      signals: Array.from({ length: index + 1 }, () => signalOf('visit', 'late')),
    }));
    const told = JSON.parse(driftJson(viewDrift(driftReportOf(children))));
    expect(told.children.map((one: Row) => one['child'])).toEqual(['A', 'B', 'C']);
  });
});

describe('the order of signals', () => {
  test('is by weight and rule, then the longest overdue first, whoever has most', () => {
    const busy: ChildSignals = {
      child: 'busy',
      family: null,
      signals: [signalOf('visit', 'late', { over: 1 }), signalOf('repeat-plan', 'late', { over: 300 })],
    };
    const calm: ChildSignals = {
      child: 'calm',
      family: null,
      signals: [signalOf('visit', 'late', { over: 9 })],
    };
    const { signals } = viewDrift(driftReportOf([busy, calm]));
    expect(signals.map(({ child, rule }) => `${child} ${rule}`)).toEqual([
      'calm visit',
      'busy visit',
      'busy repeat-plan',
    ]);
  });

  test('puts what is late before what is due, and that before what is not recorded', () => {
    const child = (name: string, state: 'late' | 'due' | 'not-recorded'): ChildSignals => ({
      child: name,
      family: null,
      signals: [signalOf('visit', state)],
    });
    const view = viewDrift(
      driftReportOf([child('a', 'not-recorded'), child('b', 'due'), child('c', 'late')]),
    );
    expect(view.signals.map(({ state }) => state)).toEqual(['late', 'due', 'not-recorded']);
  });
});

describe('the workbook of drift', () => {
  const view = viewDrift(buildDriftReport());
  const bytes = driftExcel(view);

  test('has a row for each signal, with typed days and a link to the entry that it rests on', () => {
    const rows = sheetOf(bytes, 'Signals');
    expect(rows).toHaveLength(view.signals.length);
    expect(rows[0]).toMatchObject({
      Child: 'CHILD-1000',
      Family: 'FAM-200',
      State: 'Late',
      'Over by': 4,
      Unit: 'working days',
      'Rests on': 'ssd_cp_visits, line 2',
      'Days past its day': expect.any(Number),
    });
    expect(rows[0]?.['Due']).toEqual(expect.any(Number));
    const xml = partsOf(bytes).get('xl/worksheets/sheet4.xml') ?? '';
    expect(xml).toMatch(/<hyperlink ref="I2" location="'Entries'!A2"\/>/);
    const entries = sheetOf(bytes, 'Entries');
    expect(entries[0]).toMatchObject({
      Child: 'CHILD-1000',
      'Part of the extract': 'ssd_cp_visits',
      'Line or row': 2,
    });
  });

  test('has a sheet for each rule that found something, and none for the others', () => {
    const names = read(bytes.slice(), { type: 'array' }).SheetNames;
    expect(names).toEqual([
      'About',
      'By rule',
      'To act on now',
      'Signals',
      'First core group',
      'Visit',
      'Seen alone',
      'Plan of 12 months',
      'Entries',
      'Problems',
      'Not asked',
    ]);
  });

  test('has on paper where a signal stands in the extract, and no column that is always empty', () => {
    const names = partsOf(bytes).get('xl/workbook.xml') ?? '';
    expect(names).toContain(`Print_Area" localSheetId="2">'To act on now'!$A$1:$I$28<`);
    const heads = Object.keys(sheetOf(bytes, 'Signals')[0] ?? {});
    expect(heads.slice(7)).toEqual([
      'What it says',
      'Rests on',
      'Days past its day',
      'Since',
      'Weight',
      'About',
    ]);
  });

  test('names the chair, the team and the worker where the extract does', () => {
    const people = { chair: 'Ada', team: null, worker: 'W1' };
    const child = { child: 'A', family: null, people, signals: [signalOf('visit', 'late')] };
    const [row] = sheetOf(driftExcel(viewDrift(driftReportOf([child]))), 'To act on now');
    expect(row).toMatchObject({ Child: 'A', Chair: 'Ada', Worker: 'W1' });
    expect(row).not.toHaveProperty('Team');
  });

  test('names the sheet of a rule in full, and says nothing of sheets where all were asked', () => {
    const rules = buildDriftReport().rules.map((one) =>
      one.rule === 'visit' ? { ...one, title: 'Longer visiting interval agreed' } : one,
    );
    const report = { ...buildDriftReport(), rules, notAsked: [] };
    const book = driftExcel(viewDrift(report));
    expect(read(book.slice(), { type: 'array' }).SheetNames).toContain('Longer visiting interval agreed');
    const about = JSON.stringify(sheetOf(book, 'About'));
    expect(about).toContain('Every rule of the profile was asked.');
    expect(about).not.toContain('0 rules');
  });

  test('is well formed, and the same report gives the same bytes', () => {
    requireWellFormed(bytes);
    expect(driftExcel(viewDrift(buildDriftReport()))).toEqual(bytes);
  });
});

const attacks = ['=HYPERLINK("http://x","y")', '"><script>alert(1)</script>', '\u202eevil', '@SUM(1)'];

test('ids and words of an extract that look like formulas or markup are texts and nothing else', () => {
  const children = attacks.map(
    (attack): ChildSignals => ({
      child: attack,
      family: attack,
      signals: [signalOf('visit', 'late', { sentence: attack, answered: null })],
    }),
  );
  const view = viewDrift(driftReportOf(children));
  const bytes = driftExcel(view);
  requireWellFormed(bytes);
  for (const [path, xml] of partsOf(bytes))
    if (path.includes('worksheets/')) expect(xml).not.toContain('<f>');
  expect(sheetOf(bytes, 'Signals').map((row) => row['Child'])).toEqual(expect.arrayContaining(attacks));
  expect(driftHtml(view).match(/<script>/g)).toHaveLength(1);
  expect(driftText(view, style)).not.toContain('\u202e');
});

test('the screen counts what is late apart from what stands out, what is due and what is not recorded', () => {
  const child: ChildSignals = {
    child: 'A',
    family: null,
    signals: [
      signalOf('visit', 'late'),
      signalOf('first-review', 'due'),
      signalOf('first-core-group', 'not-recorded'),
      signalOf('repeat-plan', 'late', { kind: 'fact' }),
    ],
  };
  const text = driftText(viewDrift(driftReportOf([child])), style);
  expect(text).toContain('To act on now: 1 late, 1 due, 1 not recorded');
  expect(text).toContain('To know of: 1 stands out');
});

describe('a report of little', () => {
  test('of no child on a plan says so everywhere, and nothing breaks', () => {
    const view = viewDrift(driftReportOf([], { openPlans: 0, childrenRead: 0, problems: [] }));
    expect(driftText(view, style)).toContain('No child protection plan was open on 31 March 2025');
    expect(driftHtml(view)).toContain(
      'Nothing that was asked is late, stands out, is due soon or is not recorded.',
    );
    expect(sheetOf(driftExcel(view), 'Signals')).toEqual([]);
    expect(JSON.parse(driftJson(view)).children).toEqual([]);
  });

  test('of things not recorded alone calls nothing late', () => {
    const signals = [signalOf('not-seen-alone', 'not-recorded')];
    const view = viewDrift(driftReportOf([{ child: 'A', family: null, signals }]));
    expect(view.headline.join(' ')).not.toMatch(/late/);
    expect(view.headline.join(' ')).toContain('the record is silent');
    expect(driftHtml(view)).not.toContain('class="state late"');
  });
});

test.each([
  ['the day itself', '2025-03-31', false],
  ['a day before the day asked of', '2024-03-31', true],
])('an extract that tells up to %s', (_, referenceDay, isSaid) => {
  const report = buildDriftReport();
  const view = viewDrift({ ...report, source: { ...report.source, referenceDay: day(referenceDay) } });
  expect(view.headline.some((line) => line.includes('tells only up to'))).toBe(isSaid);
});

test('a report of thirty thousand signals keeps the page short, and the workbook whole', () => {
  const children = Array.from(
    { length: 10_000 },
    (_, index): ChildSignals => ({
      child: `K${index}`,
      family: null,
      signals: [
        signalOf('visit', 'late'),
        signalOf('first-core-group', 'late'),
        signalOf('not-seen-alone', 'not-recorded'),
      ],
    }),
  );
  const view = viewDrift(driftReportOf(children));
  expect(driftHtml(view)).toContain('the workbook tells 9,000 more');
  expect(driftHtml(view).length).toBeLessThan(6_000_000);
  expect(driftText(view, style).split('\n').length).toBeLessThan(200);
});

describe('the replay', () => {
  test('says what a sooner trigger would have called that the usual one never saw', () => {
    const text = replayText(viewReplay(buildReplayReport()), { ...style, width: 1000 });
    expect(text).toContain(
      'A 12-month trigger would have called 34 plans (17 families); 9 of them had ended by 15 months, so a 15-month trigger never saw them; it called the others 91 days sooner (median).',
    );
    expect(text).toContain('An 18-month trigger would have called 22 plans (11 families).');
  });

  test('says on its face that it rests on assumed knowledge', () => {
    const view = viewReplay(buildReplayReport());
    expect(replayText(view, { ...style, width: 1000 })).toContain('does not say when each fact was recorded');
    expect(sheetOf(replayExcel(view), 'About').map((row) => row['In words'])).toContainEqual(
      expect.stringContaining('does not say when each fact was recorded'),
    );
  });

  test('has its chart over the cells of its months', () => {
    const parts = partsOf(replayExcel(viewReplay(buildReplayReport())));
    const chart = parts.get('xl/charts/chart1.xml') ?? '';
    expect(chart).toContain("<c:f>'Replay'!$F$2:$F$25</c:f>");
    expect(chart.match(/<c:ser>/g)).toHaveLength(4);
  });

  test('of no plan draws nothing and says so', () => {
    const view = viewReplay(
      buildReplayReport({ thresholds: [], rules: [], replays: [], plans: 0, children: 0 }),
    );
    expect(replayText(view, style)).toContain('0 plans of 0 children');
    expect([...partsOf(replayExcel(view)).keys()].join()).not.toContain('chart');
    expect(JSON.parse(replayJson(view)).thresholds).toEqual([]);
  });
});
