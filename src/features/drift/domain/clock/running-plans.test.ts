import { expect, test } from 'vitest';
import { type Fact, fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import type { Day } from '../../../../shared/day.ts';
import { knownOn } from '../../../protection/domain/follow-history.ts';
import { childStopped } from './childhood.ts';
import { plansRunningOn, runningPlans } from './running-plans.ts';

const day = (text: string) => text as Day;
const start = fact('plan-start', '2025-01-10');

function keysOn(on: string, ...facts: readonly Fact[]) {
  return runningPlans(knownOn(historyOf('Child A', ...facts), day(on)), day(on)).map(({ key }) => key);
}

test.each<[string, readonly Fact[], string, readonly string[]]>([
  ['runs from its first day', [start], '2025-01-10', ['plan-1']],
  ['does not run the day before', [start], '2025-01-09', []],
  ['runs on the eve of its end', [start, fact('plan-end', '2025-06-02')], '2025-06-01', ['plan-1']],
  ['does not run on the day it ends', [start, fact('plan-end', '2025-06-02')], '2025-06-02', []],
  ['never runs where it ends before it starts', [start, fact('plan-end', '2025-01-09')], '2025-01-10', []],
  [
    'runs until its end is known',
    [start, fact('plan-end', '2025-06-02', { knownFrom: '2025-06-20' })],
    '2025-06-19',
    ['plan-1'],
  ],
  ['does not run from the day of death', [start, fact('death', '2025-03-01')], '2025-03-01', []],
  ['does not run from the eighteenth birthday', [fact('birth', '2007-03-01'), start], '2025-03-01', []],
  [
    'runs on the eve of the eighteenth birthday',
    [fact('birth', '2007-03-01'), start],
    '2025-02-28',
    ['plan-1'],
  ],
  [
    'ends on 28 February for one born on the 29th',
    [fact('birth', '2008-02-29'), fact('plan-start', '2025-10-01')],
    '2026-02-28',
    [],
  ],
  [
    'is not another authority’s',
    [fact('plan-start', '2025-01-10', { otherAuthority: 'yes' })],
    '2025-02-01',
    [],
  ],
  [
    'is taken for this authority’s where nobody says whose it is',
    [fact('plan-start', '2025-01-10', { otherAuthority: 'not-recorded' })],
    '2025-02-01',
    ['plan-1'],
  ],
  ['is not one in need', [fact('plan-start', '2025-01-10', { type: 'child-in-need' })], '2025-02-01', []],
  [
    'counts once where its start is told twice',
    [start, fact('plan-start', '2025-02-01')],
    '2025-03-01',
    ['plan-1'],
  ],
  [
    'runs beside another',
    [start, fact('plan-start', '2025-02-01', { plan: 'plan-2' })],
    '2025-03-01',
    ['plan-1', 'plan-2'],
  ],
])('a plan %s', (_name, facts, on, keys) => {
  expect(keysOn(on, ...facts)).toEqual(keys);
});

test('its base is the conference that its start names, once that has been held', () => {
  const named = fact('plan-start', '2025-01-10', { meeting: 'initial' });
  const conference = fact('initial-conference', '2025-01-08', { meeting: 'initial' });
  const baseOf = (...facts: readonly Fact[]) => {
    const known = knownOn(historyOf('Child A', ...facts), day('2025-02-01'));
    return runningPlans(known, day('2025-02-01'))[0]?.base;
  };
  expect(baseOf(named, conference)).toBe('2025-01-08');
  expect(baseOf(named)).toBe('2025-01-10');
  expect(baseOf(start, conference)).toBe('2025-01-10');
  expect(baseOf(named, { ...conference, on: day('2025-03-01') })).toBe('2025-01-10');
});

test('which plans ran on an earlier day is told by what is known now', () => {
  const history = historyOf('Child A', start, fact('plan-end', '2025-06-02'));
  const known = knownOn(history, day('2025-12-01'));
  expect(plansRunningOn(known, day('2025-06-01'), day('2025-12-01'))).toHaveLength(1);
  expect(plansRunningOn(known, day('2025-06-02'), day('2025-12-01'))).toHaveLength(0);
});

test('childhood has stopped by the earlier of death and the eighteenth birthday', () => {
  const known = knownOn(
    historyOf('Child A', fact('birth', '2007-03-01'), fact('death', '2025-01-05')),
    day('2025-02-01'),
  );
  expect(childStopped(known, day('2025-02-01'))).toBe('2025-01-05');
  expect(childStopped(known, day('2025-01-04'))).toBeNull();
});
