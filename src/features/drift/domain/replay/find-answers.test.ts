import { expect, test } from 'vitest';
import { type Fact, fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import { testProfile } from '../../../../../test/builders/protection/test-profile.ts';
import type { Day } from '../../../../shared/day.ts';
import { allRules } from '../all-rules.ts';
import type { RuleId } from '../rule-ids.ts';
import { findAnswers } from './find-answers.ts';
import { followRules } from './follow-rules.ts';
import { replayChild } from './replay-child.ts';

const period = { from: '2023-01-01' as Day, to: '2024-12-31' as Day };

function answersOf(rule: RuleId, ...facts: readonly Fact[]) {
  const history = historyOf('Child A', fact('birth', '2016-01-10'), ...facts);
  const rules = allRules.filter(({ id }) => id === rule);
  const spans = replayChild(history, testProfile, rules, period);
  return findAnswers(history, spans, rules, testProfile);
}

const plan = fact('plan-start', '2023-01-10', { previousPlans: 0 });
const firstReview = (on: string, details = {}) =>
  fact('review-conference', on, { id: 'the-review', ...details });

const stretches = [
  { name: 'a review answers it', facts: [firstReview('2023-09-01')], ended: 'answered', entry: 'the-review' },
  {
    name: 'a review that became known later answers it on that day',
    facts: [firstReview('2023-08-20', { knownFrom: '2023-09-01' })],
    ended: 'answered',
    entry: 'the-review',
  },
  { name: 'the plan ended', facts: [fact('plan-end', '2023-09-01')], ended: 'plan-ended', entry: null },
  {
    name: 'the child was taken into care, and the plan ended with it',
    facts: [fact('care-start', '2023-09-01'), fact('plan-end', '2023-09-01', { reason: 'care' })],
    ended: 'plan-ended',
    entry: null,
  },
  { name: 'the child died', facts: [fact('death', '2023-09-01')], ended: 'death', entry: null },
  {
    name: 'the review was held, and ended the plan that day',
    facts: [fact('plan-end', '2023-09-01'), firstReview('2023-09-01')],
    ended: 'answered',
    entry: 'the-review',
  },
  {
    name: 'the plan ended, and the review of that day was of another one',
    facts: [fact('plan-end', '2023-09-01'), firstReview('2023-09-01', { plan: 'plan-2' })],
    ended: 'plan-ended',
    entry: null,
  },
];

test.each(stretches)('a first review that is late: $name', ({ facts, ended, entry }) => {
  const [first] = answersOf('first-review', plan, ...facts);
  expect(first).toMatchObject({ about: 'plan-1', ended, entry, on: '2023-09-01' });
});

test('a stretch that lasts has no end', () => {
  expect(answersOf('first-review', plan)).toMatchObject([{ ended: null, entry: null, on: null, days: null }]);
});

test('a child who turns eighteen ends it without an answer', () => {
  const history = historyOf('Child B', fact('birth', '2005-09-01'), plan);
  const rules = allRules.filter(({ id }) => id === 'first-review');
  const spans = replayChild(history, testProfile, rules, period);
  expect(findAnswers(history, spans, rules, testProfile)).toMatchObject([
    { ended: 'eighteen', entry: null, on: '2023-09-01' },
  ]);
});

test('a visit at which nobody says whether the child was seen leaves it open', () => {
  const visit = fact('visit', '2023-06-01', { seen: 'not-recorded' });
  const [first] = answersOf('child-not-seen', plan, visit);
  expect(first).toMatchObject({ ended: 'unclear', entry: null, on: '2023-06-01' });
});

test('a case that was closed before the assessment was completed never had it', () => {
  const begun = [fact('referral', '2023-01-05'), fact('assessment-start', '2023-01-06')];
  const [first] = answersOf('assessment', ...begun, fact('case-closed', '2023-09-01'));
  expect(first).toMatchObject({ ended: 'case-closed', entry: null, on: '2023-09-01' });
});

test('nothing answers a second plan: it ends with it', () => {
  const second = fact('plan-start', '2023-01-10', { previousPlans: 3 });
  const [first] = answersOf('repeat-plan', second, fact('plan-end', '2023-09-01'));
  expect(first).toMatchObject({ ended: 'plan-ended', entry: null });
});

test('a rule tells how many were answered, and counts the days of those alone', () => {
  const rules = allRules.filter(({ id }) => id === 'first-review');
  const followed = followRules(rules, period.from, period.to);
  followed.add(answersOf('first-review', plan, firstReview('2023-09-01')), null);
  followed.add(answersOf('first-review', plan, fact('plan-end', '2024-06-01')), null);
  followed.add(answersOf('first-review', plan, fact('death', '2024-07-01')), null);
  followed.add(answersOf('first-review', plan), null);
  const days = answersOf('first-review', plan, firstReview('2023-09-01'))[0]?.days;
  expect(followed.finish(false)).toMatchObject([
    { times: 4, children: 4, answered: 1, unanswered: 2, medianDays: days },
  ]);
});

test('a rule that never turned late is told with none', () => {
  const told = followRules(allRules, period.from, period.to).finish(false);
  expect(told.map(({ rule, times }) => [rule, times])).toEqual(allRules.map(({ id }) => [id, 0]));
});
