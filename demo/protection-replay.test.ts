import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allRules } from '../src/features/drift/domain/all-rules.ts';
import type { ReplayReport } from '../src/features/drift/domain/replay-report.ts';
import { readProfile } from '../src/features/drift/operations/read-profile.ts';
import { replayExtract } from '../src/features/drift/operations/replay-extract.ts';
import type { Entry } from '../src/features/protection/domain/entries/entry.ts';
import { type Day, parseDay } from '../src/shared/day.ts';

const place = (name: string) => fileURLToPath(new URL(`protection/${name}`, import.meta.url));
const day = (text: string): Day => parseDay(text) ?? ('0001-01-01' as Day);
const [from, to] = [day('2023-04-01'), day('2025-12-31')];
const lengths = [9, 12, 15, 18];

async function replay(
  name: string,
  more: { from?: Day | null; to?: Day | null } = {},
): Promise<ReplayReport> {
  return replayExtract({
    path: place(name),
    format: null,
    from,
    to,
    profile: await readProfile('common-practice'),
    thresholds: lengths,
    usualTrigger: 15,
    watchMonths: 12,
    children: [],
    ...more,
  });
}

/** The demonstration read as the text that it is. */
interface Told {
  readonly child: string;
  readonly family: string;
  readonly entries: readonly Entry[];
}

function readTold(): readonly Told[] {
  const lines = readFileSync(place('wexmoor-entries.jsonl'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const told: Told = JSON.parse(line);
    const known = told.entries.filter(({ knownFrom }) => knownFrom <= to);
    const gone = new Set(known.map(({ replaces }) => replaces));
    return {
      ...told,
      entries: known.filter(({ id, withdrawn, on }) => !gone.has(id) && withdrawn !== true && on <= to),
    };
  });
}

/** So many months later, by the numbers: the month’s last day where it has no such day. */
function later(text: string, months: number): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

const daysFrom = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000;
const middle = (numbers: readonly number[]) =>
  [...numbers].sort((one, other) => one - other)[Math.ceil(numbers.length / 2) - 1] ?? null;

interface Course {
  readonly family: string;
  readonly child: string;
  readonly began: string;
  readonly knownFrom: string;
  readonly stopped: string | null;
  readonly stopKnown: string | null;
  readonly outcome: 'endedWell' | 'endedOtherwise' | 'tooEarly' | 'stillOpen';
  readonly challenge: string | null;
}

function outcomeOf(stopped: string, reason: string | null, signs: readonly string[]): Course['outcome'] {
  if (reason === 'care' || reason === 'death') return 'endedOtherwise';
  if (signs.some((one) => one <= later(stopped, 12))) return 'endedOtherwise';
  if (reason === 'transfer' || reason === 'eighteen') return 'tooEarly';
  return later(stopped, 12) <= to ? 'endedWell' : 'tooEarly';
}

/** Each plan of the demonstration: of the others’ there is none, and none is told twice. */
const courses: readonly Course[] = readTold().flatMap(({ child, family, entries }) => {
  const starts = entries
    .filter((entry) => entry.kind === 'plan-start')
    .filter(({ type }) => type === 'child-protection');
  const on = (kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.on);
  return starts.map((start): Course => {
    const end = entries.filter((entry) => entry.kind === 'plan-end').find(({ plan }) => plan === start.plan);
    const death = entries.find(({ kind }) => kind === 'death');
    const stop = [end, death]
      .filter((entry) => entry !== undefined)
      .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
    const after = (days: readonly string[]) => days.filter((one) => stop !== undefined && one > stop.on);
    const worse = [
      ...starts.map((other) => other.on),
      ...on('care-start'),
      ...entries
        .filter((entry) => entry.kind === 'legal-step')
        .filter(({ step }) => step === 'proceedings-issued')
        .map((entry) => entry.on),
    ].filter((one) => stop !== undefined && one >= stop.on);
    const signs = [
      ...worse,
      ...after(on('referral')),
      ...after(on('enquiry-start')),
      ...after(on('incident')),
    ];
    const reason = stop?.kind === 'plan-end' ? stop.reason : 'death';
    const challenges = [
      ...on('panel'),
      ...on('stop-and-review'),
      ...on('concern-raised'),
      ...on('legal-step'),
    ]
      .filter((one) => one > start.on && (stop === undefined || one <= stop.on))
      .sort();
    return {
      family,
      child,
      began: start.on,
      knownFrom: start.knownFrom,
      stopped: stop?.on ?? null,
      stopKnown: stop?.knownFrom ?? null,
      outcome: stop === undefined ? 'stillOpen' : outcomeOf(stop.on, reason, signs),
      challenge: challenges[0] ?? null,
    };
  });
});

function callOf({ began, knownFrom, stopped, stopKnown }: Course, months: number): string | null {
  const reached = later(began, months);
  const call = reached < knownFrom ? knownFrom : reached;
  return stopped !== null && stopKnown !== null && stopped <= call && stopKnown <= call ? null : call;
}

describe('the demonstration, recounted from its text', () => {
  test('has as many plans, children and families in the period', async () => {
    const report = await replay('wexmoor-entries.jsonl');
    const open = courses.filter(({ stopped }) => stopped === null || stopped >= from);
    expect([report.plans, report.children, report.families]).toEqual([
      open.length,
      new Set(open.map(({ child }) => child)).size,
      new Set(open.map(({ family }) => family)).size,
    ]);
    expect(report.plansElsewhere).toBe(0);
  });

  test.each(lengths)('is called at %i months as often, with the same outcomes and days', async (months) => {
    const report = await replay('wexmoor-entries.jsonl');
    const told = report.thresholds.find((one) => one.months === months);
    const called = courses.flatMap((course) => {
      const call = callOf(course, months);
      return call !== null && call >= from && call <= to
        ? [{ ...course, call, usual: callOf(course, 15) }]
        : [];
    });
    const count = (outcome: Course['outcome']) => called.filter((one) => one.outcome === outcome).length;
    expect(told).toMatchObject({
      called: called.length,
      calledFamilies: new Set(called.map(({ family }) => family)).size,
      outcomes: {
        endedWell: count('endedWell'),
        endedOtherwise: count('endedOtherwise'),
        tooEarly: count('tooEarly'),
        stillOpen: count('stillOpen'),
      },
    });
    const endedWell = courses.filter(
      (one) =>
        one.outcome === 'endedWell' && (one.stopped ?? '') >= from && (callOf(one, months) ?? '9') >= from,
    );
    expect(told?.ofEndedWell).toEqual({ called: count('endedWell'), all: endedWell.length });
    for (const [than, other] of [
      [
        'threshold',
        (one: (typeof called)[number]) => (one.usual !== null && one.usual <= to ? one.usual : null),
      ],
      ['challenge', (one: (typeof called)[number]) => one.challenge],
      ['end', (one: (typeof called)[number]) => one.stopped],
    ] as const) {
      const both = called.flatMap((one) => {
        const when = other(one);
        return when === null || when < one.call ? [] : [daysFrom(one.call, when)];
      });
      const never = called.filter((one) => other(one) === null);
      expect(told?.sooner.find((one) => one.than === than)).toMatchObject({
        plans: both.length,
        median: middle(both),
        onlyThis: never.length,
        endedFirst: never.filter(({ stopped }) => stopped !== null).length,
        already: called.length - both.length - never.length,
      });
    }
    for (const { month, called: inMonth, standing } of told?.byMonth ?? []) {
      const last = later(`${month}-01`, 1);
      const past = courses.filter((one) => {
        const call = callOf(one, months);
        return (
          call !== null &&
          call < last &&
          call <= to &&
          (one.stopped === null || (one.stopped >= last && one.stopped > call))
        );
      });
      expect([month, inMonth, standing]).toEqual([
        month,
        called.filter(({ call }) => call.startsWith(month)).length,
        past.length,
      ]);
    }
  });

  test('has for each rule the stretches that its children have, and their answers', async () => {
    const { rules, replays } = await replay('wexmoor-entries.jsonl');
    expect(rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['first-review', 'repeat-plan']));
    for (const { rule, times, children, answered, unanswered, medianDays } of rules) {
      const turned = replays.flatMap(({ child, answers }) =>
        answers.filter((one) => one.rule === rule && one.from >= from).map((one) => ({ ...one, child })),
      );
      const met = turned.filter(({ ended }) => ended === 'answered');
      expect([rule, times, children]).toEqual([
        rule,
        turned.length,
        new Set(turned.map(({ child }) => child)).size,
      ]);
      expect(medianDays).toBe(middle(met.map(({ from: late, on }) => daysFrom(late, on ?? late))));
      if (answered === null) continue;
      expect([answered, unanswered]).toEqual([
        met.length,
        turned.filter(({ ended }) => ended !== null && ended !== 'answered').length,
      ]);
    }
  });

  test('is answered only by what a rule says answers it, on the day it came to count', async () => {
    const { replays } = await replay('wexmoor-entries.jsonl');
    const entries = new Map(
      readTold().flatMap((told) => told.entries.map((entry) => [entry.id, entry] as const)),
    );
    const answers = replays.flatMap((one) => one.answers);
    for (const { rule, ended, entry, on } of answers.filter((one) => one.ended === 'answered')) {
      const found = entries.get(entry ?? '');
      expect([ended, allRules.find(({ id }) => id === rule)?.answeredBy]).toEqual([
        'answered',
        expect.arrayContaining([found?.kind]),
      ]);
      expect([found?.on, found?.knownFrom].sort().at(-1)).toBe(on);
    }
    expect(answers.filter(({ ended }) => ended === 'answered').length).toBeGreaterThan(10);
    const ends = answers.filter(({ ended }) => ended === 'plan-ended');
    expect(ends.length).toBeGreaterThan(5);
    for (const { on, entry } of ends) {
      expect(entry).toBeNull();
      expect(
        [...entries.values()].some(
          (one) => one.kind === 'plan-end' && [one.on, one.knownFrom].sort()[1] === on,
        ),
      ).toBe(true);
    }
  });
});

describe('each form', () => {
  test.each([
    ['wexmoor-entries.jsonl', '2026-03-31', null],
    ['wexmoor-cin-2025.xml', '2025-03-31', '2024-04-01'],
  ])('%s ends with its last day, whatever is asked', async (name, lastDay, completeFrom) => {
    const report = await replay(name, { to: day('2027-01-01') });
    expect([report.to, report.reach.lastDay, report.reach.completeFrom]).toEqual([
      lastDay,
      lastDay,
      completeFrom,
    ]);
    expect(report.reach.askedTo).toBe('2027-01-01');
  });

  test('a census cannot tell of challenges, and says that it sees no care and no court', async () => {
    const { thresholds, sight } = await replay('wexmoor-cin-2025.xml', { to: null });
    expect(
      thresholds
        .flatMap(({ sooner }) => sooner.filter(({ than }) => than === 'challenge'))
        .map(({ plans, onlyThis }) => [plans, onlyThis]),
    ).toEqual(lengths.map(() => [null, null]));
    expect(sight.returnsUntold).toEqual(expect.arrayContaining(['care-start', 'legal-step.step']));
  });

  test('a census calls no first review late of a plan that is older than its year, whose reviews it does not have', async () => {
    const { replays } = await replay('wexmoor-cin-2025.xml', { to: null });
    const older = new Set(courses.filter(({ began }) => began < '2024-04-01').map(({ child }) => child));
    const told = replays.filter(({ child }) => older.has(child)).flatMap(({ spans }) => spans);
    const reviews = told.filter(({ rule }) => rule === 'first-review').map(({ state }) => state);
    expect(new Set(reviews)).toEqual(new Set(['not-recorded']));
  });
});
