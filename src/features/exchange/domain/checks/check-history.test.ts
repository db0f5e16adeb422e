import { expect, test } from 'vitest';
import { type Fact, fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import type { Day } from '../../../../shared/day.ts';
import { checkHistory } from './check-history.ts';

const referenceDay = '2025-03-31' as Day;
const wholeRecord = { referenceDay, collects: null };
const oneYear = { referenceDay, collects: { from: '2024-04-01' as Day, to: referenceDay } };
const birth = fact('birth', '2018-05-05');
const start = (on: string, plan = 'plan-1') => fact('plan-start', on, { plan });
const end = (on: string, plan = 'plan-1') => fact('plan-end', on, { plan });
const review = (on: string, plan = 'plan-1') =>
  fact('review-conference', on, { plan, meeting: `review-${on}` });
const visit = (on: string) => fact('visit', on, { plan: 'plan-1' });

const scenarios: readonly [name: string, facts: readonly Fact[], rules: readonly string[]][] = [
  [
    'a plan with its reviews in time',
    [birth, start('2024-06-03'), review('2024-08-30'), review('2025-02-25')],
    [],
  ],
  [
    'a plan that ends before it starts',
    [birth, start('2025-02-03'), end('2024-11-03')],
    ['plan-ends-before-start'],
  ],
  ['a plan that ends on the day it starts', [birth, start('2025-02-03'), end('2025-02-03')], []],
  ['two open plans', [birth, start('2025-02-03'), start('2025-03-03', 'plan-2')], ['two-open-plans']],
  [
    'a plan that begins before the last has ended',
    [birth, start('2025-01-06'), end('2025-03-10'), start('2025-03-03', 'plan-2')],
    ['plan-overlap'],
  ],
  [
    'a plan that begins on the day the last ended',
    [birth, start('2025-01-06'), end('2025-03-03'), start('2025-03-03', 'plan-2')],
    [],
  ],
  [
    'a plan for a child in need beside a child protection plan',
    [birth, start('2025-02-03'), fact('plan-start', '2025-02-10', { plan: 'plan-2', type: 'child-in-need' })],
    [],
  ],
  ['a review before the plan', [birth, start('2025-02-03'), review('2025-01-03')], ['review-before-plan']],
  ['a review on the day the plan began', [birth, start('2025-02-03'), review('2025-02-03')], []],
  [
    'a review after the plan’s end',
    [birth, start('2025-01-06'), end('2025-02-03'), review('2025-02-04')],
    ['review-after-plan'],
  ],
  [
    'a review on the day the plan ended',
    [birth, start('2025-01-06'), end('2025-02-03'), review('2025-02-03')],
    [],
  ],
  [
    'two reviews on one day',
    [birth, start('2025-01-06'), review('2025-03-03'), review('2025-03-03')],
    ['review-duplicate'],
  ],
  ['a first review on the day of three months', [birth, start('2024-11-30'), review('2025-02-28')], []],
  ['a first review a day later', [birth, start('2024-11-28'), review('2025-03-01')], ['review-gap']],
  ['no review on a plan of three months', [birth, start('2024-12-31')], []],
  ['no review on a plan of three months and a day', [birth, start('2024-12-30')], ['review-gap']],
  [
    'reviews a day more than six months apart',
    [birth, start('2024-04-02'), review('2024-06-02'), review('2024-12-03')],
    ['review-gap'],
  ],
  [
    'a plan that ended long after its last review',
    [birth, start('2023-01-09'), review('2023-04-09'), end('2024-02-09')],
    ['review-gap'],
  ],
  [
    'a plan for a child in need without reviews',
    [birth, fact('plan-start', '2023-01-09', { type: 'child-in-need' })],
    [],
  ],
  [
    'a review in the future',
    [birth, start('2025-02-03'), review('2025-04-01')],
    ['review-after-reference-date'],
  ],
  [
    'a visit in the future',
    [birth, start('2025-02-03'), visit('2025-04-01')],
    ['visit-after-reference-date'],
  ],
  ['a visit before the plan', [birth, start('2025-02-03'), visit('2025-02-02')], ['visit-before-plan']],
  [
    'a visit after the plan',
    [birth, start('2025-02-03'), end('2025-03-03'), visit('2025-03-04')],
    ['visit-after-plan'],
  ],
  [
    'the same visit twice',
    [birth, start('2025-02-03'), visit('2025-02-10'), visit('2025-02-10')],
    ['duplicate'],
  ],
  [
    'two visits of one day, one an attempt',
    [birth, start('2025-02-03'), visit('2025-02-10'), fact('visit', '2025-02-10', { outcome: 'attempt' })],
    [],
  ],
  [
    'the same enquiry twice under two names',
    [
      birth,
      fact('enquiry-start', '2025-02-03', { enquiry: 'a' }),
      fact('enquiry-start', '2025-02-03', { enquiry: 'b' }),
    ],
    ['duplicate'],
  ],
  ['no date of birth', [start('2025-02-03')], ['birth-missing']],
  ['an unborn child', [fact('birth-expected', '2025-01-10', { expected: '2025-05-01' as Day })], []],
  [
    'an unborn child past the expected day',
    [fact('birth-expected', '2024-06-10', { expected: '2024-12-01' as Day })],
    ['birth-overdue'],
  ],
  ['a plan before birth', [fact('birth', '2025-03-01'), start('2025-02-03')], []],
  [
    'seen before birth',
    [fact('birth', '2025-03-01'), fact('child-seen', '2025-02-03')],
    ['birth-after-fact'],
  ],
  ['death before birth', [fact('birth', '2025-03-01'), fact('death', '2025-02-01')], ['birth-after-fact']],
  [
    'a visit after the child’s death',
    [birth, start('2025-01-06'), fact('death', '2025-02-01'), end('2025-02-28'), visit('2025-02-02')],
    ['fact-after-death'],
  ],
];

test.each(scenarios)('%s', (_name, facts, rules) => {
  const reports = checkHistory(historyOf('Child A', ...facts), wholeRecord);
  expect(reports.map(({ rule }) => rule)).toEqual(rules);
  expect(reports.every(({ child }) => child === 'Child A')).toBe(true);
});

test('a report names the plan by its first day, the part, the line, and what to do', () => {
  const late = fact('review-conference', '2025-01-03', { origin: { part: 'CPPreviewDate', line: 1 } });
  const [report] = checkHistory(historyOf('Child A', birth, start('2025-02-03'), late), wholeRecord);
  expect(report).toEqual({
    rule: 'review-before-plan',
    severity: 'error',
    child: 'Child A',
    plan: '2025-02-03',
    part: 'CPPreviewDate',
    line: 3,
    message:
      'A review is recorded on 3 January 2025, before its plan began on 3 February 2025. Look up the day of the review, and whether it belongs to an earlier plan.',
  });
});

test('reviews before the year that an extract collects are not missed', () => {
  const inTime = historyOf('Child A', birth, start('2022-01-10'), review('2024-10-01'));
  expect(checkHistory(inTime, oneYear).map(({ rule }) => rule)).toEqual([]);
  expect(checkHistory(inTime, wholeRecord).map(({ rule }) => rule)).toEqual(['review-gap']);
  const tooLate = historyOf('Child A', birth, start('2022-01-10'), review('2024-10-02'));
  expect(checkHistory(tooLate, oneYear).map(({ rule }) => rule)).toEqual(['review-gap']);
});

test('a fact that was taken back or replaced is not checked', () => {
  const wrong = fact('plan-end', '2024-11-03', { id: 'wrong' });
  const right = fact('plan-end', '2025-03-03', { replaces: 'wrong' });
  const facts = [birth, start('2025-02-03'), wrong, right];
  expect(checkHistory(historyOf('Child A', ...facts), wholeRecord)).toEqual([]);
});

test('without a last day nothing is in the future', () => {
  const facts = [birth, start('2025-02-03'), review('2099-04-01'), end('2025-03-01')];
  const reports = checkHistory(historyOf('Child A', ...facts), { referenceDay: null, collects: null });
  expect(reports.map(({ rule }) => rule)).toEqual(['review-after-plan']);
});
