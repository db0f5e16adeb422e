import { expect, test } from 'vitest';
import { fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import type { Day } from '../../../../shared/day.ts';
import { deriveOutcome } from './course-outcome.ts';
import { findPlanCourses } from './plan-courses.ts';
import { findCall } from './threshold-call.ts';

const lastDay = '2025-03-31' as Day;

function courseOf(...facts: Parameters<typeof historyOf>[1][]) {
  const [course] = findPlanCourses(
    historyOf('Child A', fact('plan-start', '2023-01-10', { previousPlans: 0 }), ...facts),
    lastDay,
  ).own;
  if (course === undefined) throw new Error('the history has no plan');
  return course;
}

const outcomes = [
  { name: 'a plan that still runs', facts: [], outcome: 'stillOpen' },
  {
    name: 'ended by a conference, and nothing came for a year',
    facts: [fact('plan-end', '2024-01-09')],
    outcome: 'endedWell',
  },
  {
    name: 'ended less than a year before the record does',
    facts: [fact('plan-end', '2024-04-01')],
    outcome: 'tooEarly',
  },
  {
    name: 'ended a year to the day before the record does',
    facts: [fact('plan-end', '2024-03-31')],
    outcome: 'endedWell',
  },
  {
    name: 'ended by care',
    facts: [fact('plan-end', '2024-01-09', { reason: 'care' })],
    outcome: 'endedOtherwise',
  },
  { name: 'ended by death', facts: [fact('death', '2024-01-09')], outcome: 'endedOtherwise' },
  {
    name: 'a second plan eleven months later',
    facts: [fact('plan-end', '2023-09-01'), fact('plan-start', '2024-08-01', { plan: 'plan-2' })],
    outcome: 'endedOtherwise',
  },
  {
    name: 'a second plan after the watch',
    facts: [fact('plan-end', '2023-09-01'), fact('plan-start', '2024-09-02', { plan: 'plan-2' })],
    outcome: 'endedWell',
  },
  {
    name: 'care began on the day the plan ended',
    facts: [fact('plan-end', '2023-09-01'), fact('care-start', '2023-09-01')],
    outcome: 'endedOtherwise',
  },
  {
    name: 'care began long before the plan ended, and is no outcome of it',
    facts: [fact('plan-end', '2023-09-01'), fact('care-start', '2023-03-01')],
    outcome: 'endedWell',
  },
  {
    name: 'another plan began a month before this one ended',
    facts: [fact('plan-end', '2023-09-01'), fact('plan-start', '2023-08-01', { plan: 'plan-2' })],
    outcome: 'endedWell',
  },
  {
    name: 'a referral within the year after it',
    facts: [fact('plan-end', '2023-09-01'), fact('referral', '2024-08-01')],
    outcome: 'endedOtherwise',
  },
  {
    name: 'a section 47 enquiry within the year after it',
    facts: [fact('plan-end', '2023-09-01'), fact('enquiry-start', '2023-09-02')],
    outcome: 'endedOtherwise',
  },
  {
    name: 'an incident within the year after it',
    facts: [fact('plan-end', '2023-09-01'), fact('incident', '2024-09-01')],
    outcome: 'endedOtherwise',
  },
  {
    name: 'a referral on the day it ended, which is no return, and a contact, which is none either',
    facts: [fact('plan-end', '2023-09-01'), fact('referral', '2023-09-01'), fact('contact', '2023-10-01')],
    outcome: 'endedWell',
  },
  {
    name: 'a referral after the watch',
    facts: [fact('plan-end', '2023-09-01'), fact('referral', '2024-09-02')],
    outcome: 'endedWell',
  },
  {
    name: 'handed on to another authority, where nobody here can see',
    facts: [fact('plan-end', '2023-09-01', { reason: 'transfer' })],
    outcome: 'tooEarly',
  },
  {
    name: 'came of age before the plan was ended on paper',
    facts: [fact('birth', '2005-06-01'), fact('plan-end', '2023-07-01')],
    outcome: 'tooEarly',
  },
];

test.each(outcomes)('$name: $outcome', ({ facts, outcome }) => {
  expect(deriveOutcome(courseOf(...facts), 12, lastDay)).toBe(outcome);
});

test('a child who comes of age stops the plan on the birthday', () => {
  const course = courseOf(fact('birth', '2005-06-01'), fact('plan-end', '2023-07-01'));
  expect([course.stopped, course.end]).toEqual(['2023-06-01', 'eighteen']);
});

test('challenges are those after the beginning and up to the end of the plan', () => {
  const course = courseOf(
    fact('panel', '2022-12-01'),
    fact('panel', '2023-05-01'),
    fact('concern-raised', '2023-03-01'),
    fact('stop-and-review', '2023-10-01'),
    fact('plan-end', '2023-09-01'),
  );
  expect(course.challenges).toEqual(['2023-03-01', '2023-05-01']);
});

test('a threshold calls a plan on the same day of a later month', () => {
  expect(findCall(courseOf(), 12)).toBe('2024-01-10');
});

test('a plan that ends on the very day of the threshold is not called', () => {
  expect(findCall(courseOf(fact('plan-end', '2024-01-10')), 12)).toBeNull();
});

test('a plan whose end was not known by then would have been called', () => {
  const end = fact('plan-end', '2024-01-05', { knownFrom: '2024-02-01' });
  expect(findCall(courseOf(end), 12)).toBe('2024-01-10');
});

test('nobody could be called before the plan was known of', () => {
  const late = fact('plan-start', '2023-01-10', { plan: 'plan-2', knownFrom: '2024-05-01' });
  const [, course] = findPlanCourses(
    historyOf('Child A', fact('plan-start', '2022-01-01'), late),
    lastDay,
  ).own;
  expect(course === undefined ? null : findCall(course, 12)).toBe('2024-05-01');
});

test('of two starts that name one plan the first counts', () => {
  const twice = historyOf('Child A', fact('plan-start', '2023-01-10'), fact('plan-start', '2023-06-01'));
  expect(findPlanCourses(twice, lastDay).own.map(({ began }) => began)).toEqual(['2023-01-10']);
});

test.each(['2023-01-10', '2022-12-01'])(
  'a plan that ended on %s, no later than it began, never ran',
  (end) => {
    const history = historyOf('Child A', fact('plan-start', '2023-01-10'), fact('plan-end', end));
    expect(findPlanCourses(history, lastDay).own).toEqual([]);
  },
);

test('a plan of another authority is told apart, and is still a return after one of our own', () => {
  const history = historyOf(
    'Child A',
    fact('plan-start', '2023-01-10'),
    fact('plan-end', '2023-09-01'),
    fact('plan-start', '2024-01-01', { plan: 'plan-2', otherAuthority: 'yes' }),
  );
  const { own, elsewhere } = findPlanCourses(history, lastDay);
  expect(own.map(({ plan, trouble }) => [plan, trouble])).toEqual([['plan-1', '2024-01-01']]);
  expect(elsewhere.map(({ plan }) => plan)).toEqual(['plan-2']);
});
