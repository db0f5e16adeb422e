import { expect, test } from 'vitest';
import { addDays, addMonths, type Day } from '../../../../shared/day.ts';
import { followThreshold } from './follow-threshold.ts';
import type { PlanCourse } from './plan-courses.ts';

const period = { from: '2023-04-01' as Day, to: '2025-03-31' as Day, usualTrigger: 15, watchMonths: 12 };

function course(began: string, stopped: string | null, more: Partial<PlanCourse> = {}): PlanCourse {
  return {
    plan: began,
    began: began as Day,
    knownFrom: began as Day,
    stopped: stopped as Day | null,
    stopKnownFrom: stopped as Day | null,
    end: stopped === null ? null : 'conference',
    challenges: [],
    trouble: null,
    ...more,
  };
}

function replayOf(months: number, courses: readonly PlanCourse[], family: string | null = null) {
  const threshold = followThreshold(months, period);
  for (const one of courses) threshold.add(one, family);
  return threshold.finish(family !== null);
}

test('the usual trigger never saw a plan that ended before it', () => {
  const { called, sooner } = replayOf(12, [
    course('2022-06-10', null),
    course('2022-06-10', '2023-08-01'),
    course('2024-02-10', null),
  ]);
  expect(called).toBe(3);
  expect(sooner[0]).toMatchObject({
    than: 'threshold',
    months: 15,
    plans: 1,
    onlyThis: 2,
    endedFirst: 1,
    median: 92,
  });
});

test('what was done before the threshold is told beside what it would have called sooner', () => {
  const { sooner } = replayOf(12, [
    course('2022-06-10', null, { challenges: ['2023-07-10' as Day] }),
    course('2022-06-10', null, { challenges: ['2023-05-10' as Day] }),
    course('2022-06-10', null),
  ]);
  expect(sooner[1]).toMatchObject({ than: 'challenge', plans: 1, median: 30, already: 1, onlyThis: 1 });
});

test('the standing workload rises with each call and falls with each end', () => {
  const { byMonth } = replayOf(12, [
    course('2022-01-10', '2023-06-20'),
    course('2022-05-10', '2023-06-01'),
    course('2022-07-10', null),
  ]);
  expect(byMonth.slice(0, 5).map(({ month, called, standing }) => [month, called, standing])).toEqual([
    ['2023-04', 0, 1],
    ['2023-05', 1, 2],
    ['2023-06', 0, 0],
    ['2023-07', 1, 1],
    ['2023-08', 0, 1],
  ]);
});

test('false alarms are plans called in the period that ended well, of all that ended so and were not called before it', () => {
  const { called, ofEndedWell, outcomes } = replayOf(12, [
    course('2022-05-10', '2023-12-01'),
    course('2023-05-10', '2023-12-01'),
    course('2022-05-10', '2023-12-01', { trouble: '2024-03-01' as Day }),
    course('2022-05-10', '2025-01-01'),
    course('2022-05-10', null),
    // Called on 10 March 2023, before the period, though it ended in it: in neither figure.
    course('2022-03-10', '2023-12-01'),
  ]);
  expect(ofEndedWell).toEqual({ called: 1, all: 2 });
  expect(outcomes).toEqual({ endedWell: 1, endedOtherwise: 1, tooEarly: 1, stillOpen: 1 });
  expect(called).toBe(4);
});

test('what the extract cannot tell is null, and never none', () => {
  const threshold = followThreshold(12, { ...period, sight: { challenges: false, outcomes: false } });
  threshold.add(course('2022-05-10', null), null);
  const { called, sooner, outcomes, ofEndedWell } = threshold.finish(false);
  expect(called).toBe(1);
  expect(sooner.map(({ than, onlyThis }) => [than, onlyThis])).toEqual([
    ['threshold', 0],
    ['challenge', null],
    ['end', null],
  ]);
  expect(new Set([...Object.values(outcomes), ...Object.values(ofEndedWell)])).toEqual(new Set([null]));
});

test('siblings are one family', () => {
  const { called, calledFamilies, byMonth } = replayOf(
    12,
    [course('2022-05-10', null), course('2022-05-10', null)],
    'Osgarth',
  );
  expect([called, calledFamilies, byMonth[1]?.calledFamilies]).toEqual([2, 1, 1]);
});

test('plans called on any day of the period fall into a month of it', () => {
  const days = Array.from({ length: 731 }, (_, number) => addDays(period.from, number));
  const { called, byMonth } = replayOf(
    12,
    days.map((day) => course(addMonths(day, -12), null)),
  );
  expect(byMonth).toHaveLength(24);
  expect(byMonth.reduce((sum, month) => sum + month.called, 0)).toBe(called);
  expect(byMonth.at(-1)?.standing).toBe(731);
});
