import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fact, historyInFamily, historyOf } from '../../../../test/builders/protection/history.ts';
import { randomDays, randomHistory } from '../../../../test/builders/protection/random-history.ts';
import { testProfile } from '../../../../test/builders/protection/test-profile.ts';
import { addDays, type Day, daysBetween } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import { knownOn } from '../../protection/domain/follow-history.ts';
import { allRules } from './all-rules.ts';
import { evaluate, findingsOf, settingOn } from './evaluate.ts';
import { ruleIds } from './rule-ids.ts';

const day = (text: string) => text as Day;
const length = daysBetween(randomDays.from, randomDays.to) + 200;
const someDay = fc.integer({ min: -30, max: length }).map((count) => addDays(randomDays.from, count));
const someHistory = fc.integer({ min: 0, max: 1_000_000 }).map((seed) => randomHistory(`evaluate ${seed}`));

function signalsOf(history: ChildHistory, on: Day) {
  return evaluate(history, testProfile, on, allRules).signals;
}

test('what is known only later changes nothing', () => {
  fc.assert(
    fc.property(someHistory, someHistory, someDay, (history, other, on) => {
      const later = other.entries
        .filter(({ knownFrom }) => knownFrom > on)
        .map((entry) => ({ ...entry, id: `other ${entry.id}` }));
      const known = history.entries.filter(({ knownFrom }) => knownFrom <= on);
      const whole = { ...history, entries: [...history.entries, ...later] };
      expect(signalsOf(whole, on)).toEqual(signalsOf({ ...history, entries: known }, on));
    }),
    { numRuns: 300 },
  );
});

test('no signal comes before its first day, is due in the past while not late, or rests on what is not known', () => {
  fc.assert(
    fc.property(someHistory, someDay, (history, on) => {
      const known = new Set(history.entries.filter(({ knownFrom }) => knownFrom <= on).map(({ id }) => id));
      for (const { since, state, due, over, entries } of signalsOf(history, on)) {
        expect(since <= on).toBe(true);
        if (state !== 'late') expect(over).toBeNull();
        if (state === 'due') expect(due !== null && due >= on).toBe(true);
        expect(entries.filter((id) => !known.has(id))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('after death and the eighteenth birthday no rule says anything', () => {
  fc.assert(
    fc.property(someHistory, fc.constantFrom('death', 'birth'), (history, how) => {
      const entries = history.entries.filter(({ kind }) => kind !== 'birth' && kind !== 'death');
      const end = how === 'death' ? fact('death', '2023-06-01') : fact('birth', '2005-06-01');
      const ended = { ...history, entries: [...entries, end] };
      expect(signalsOf(ended, day('2023-06-01'))).toEqual([]);
      expect(signalsOf(ended, day('2024-06-01'))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the eighteenth birthday is foretold by every finding', () => {
  const history = historyOf('Child A', fact('birth', '2007-05-02'), fact('plan-start', '2025-01-10'));
  const birthday = day('2025-05-02');
  const supervision = allRules.filter(({ id }) => id === 'supervision');
  const before = supervision.flatMap((rule) =>
    findingsOf(rule, knownOf(history), testProfile, addDays(birthday, -1)),
  );
  expect(before.map(({ state, next }) => [state, next])).toEqual([['late', birthday]]);
});

test('an answer given while a thing was due stays when it turns late, and so does the reason for it', () => {
  const history = historyOf(
    'Child A',
    fact('plan-start', '2025-01-10'),
    fact('acknowledgement', '2025-02-06', { rule: 'supervision', about: 'plan-1', reason: 'On Friday' }),
    fact('lateness-reason', '2025-02-07', {
      rule: 'supervision',
      about: 'plan-1',
      reason: 'The manager is away',
      agency: 'social care',
    }),
    fact('supervision', '2025-03-03'),
  );
  const supervision = allRules.filter(({ id }) => id === 'supervision');
  const on = (text: string) =>
    evaluate(history, testProfile, day(text), supervision).signals.map(({ state, answered, reason }) => [
      state,
      answered?.reason ?? null,
      reason?.reason ?? null,
      reason?.agency ?? null,
    ]);
  expect(on('2025-02-05')).toEqual([['due', null, null, null]]);
  expect(on('2025-02-10')).toEqual([['due', 'On Friday', 'The manager is away', 'social care']]);
  expect(on('2025-02-11')).toEqual([['late', 'On Friday', 'The manager is away', 'social care']]);
  // A new fact asks for a new answer.
  expect(on('2025-04-10')).toEqual([['late', null, null, null]]);
});

test('an answer on or after the facts that a signal rests on is shown with it, the latest', () => {
  const plan = fact('plan-start', '2025-01-10');
  const answer = (on: string, details = {}) =>
    fact('acknowledgement', on, { rule: 'supervision', about: 'plan-1', by: 'A. Manager', ...details });
  const history = historyInFamily(
    'Child A',
    'Family 1',
    plan,
    answer('2025-01-09', { reason: 'before it' }),
    answer('2025-02-12', { reason: 'first' }),
    answer('2025-02-14', { reason: 'latest' }),
    answer('2025-02-15', { reason: 'another rule', rule: 'visit' }),
    answer('2025-02-15', { reason: 'another plan', about: 'plan-2' }),
    answer('2025-02-20', { reason: 'not yet' }),
  );
  const { child, family, signals } = evaluate(history, testProfile, day('2025-02-16'), allRules);
  expect([child, family]).toEqual(['Child A', 'Family 1']);
  expect(signals.find(({ rule }) => rule === 'supervision')).toMatchObject({
    state: 'late',
    since: '2025-02-11',
    answered: { by: 'A. Manager', reason: 'latest', on: '2025-02-14' },
  });
});

test('signals stand in the order of the rules, however they are asked', () => {
  const history = historyOf('Child A', fact('plan-start', '2025-01-10'), fact('referral', '2025-01-02'));
  const { signals } = evaluate(history, testProfile, day('2025-03-01'), [...allRules].reverse());
  const places = signals.map(({ rule }) => ruleIds.indexOf(rule));
  expect(places.length).toBeGreaterThan(5);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a clock goes by the setting of the day on which it started', () => {
  const [setting] = testProfile.settings.get('review') ?? [];
  if (setting === undefined) throw new Error('the test profile asks for reviews');
  const settings = new Map([
    [
      'review' as const,
      [
        { ...setting, limit: 6, to: day('2024-12-31') },
        { ...setting, limit: 4, from: day('2025-01-01'), to: day('2025-12-31') },
        { ...setting, on: false, from: day('2026-01-01') },
      ],
    ],
  ]);
  const profile = { ...testProfile, settings };
  const limits = ['2024-12-31', '2025-01-01', '2026-01-01'].map(
    (from) => settingOn(profile, 'review', day(from))?.limit ?? null,
  );
  expect(limits).toEqual([6, 4, null]);
  expect(settingOn(profile, 'visit', day('2025-01-01'))).toBeNull();
});

function knownOf(history: ChildHistory) {
  return knownOn(history, day('2025-05-01'));
}
