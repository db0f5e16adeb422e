import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { noProgress } from './no-progress.ts';

const plan = fact('plan-start', '2025-01-10');
const review = (on: string, meeting: string) => fact('review-conference', on, { meeting });
const first = review('2025-04-08', 'first');
const second = review('2025-10-06', 'second');
const scaled = (on: string, meeting: string, value: number, risk = 'neglect') =>
  fact('risk-scale', on, { meeting, value, risk });

testScenarios(noProgress, settingsOf('no-progress', { count: 2 }), [
  {
    name: 'one review is not enough to ask',
    facts: [plan, first, scaled('2025-04-08', 'first', 3)],
    on: { '2025-10-05': 'none' },
  },
  {
    name: 'reviews on time, and no risk moved',
    facts: [
      plan,
      first,
      second,
      scaled('2025-04-08', 'first', 3),
      scaled('2025-10-06', 'second', 3),
      scaled('2025-04-08', 'first', 5, 'drink'),
      scaled('2025-10-06', 'second', 4, 'drink'),
    ],
    on: { '2025-10-05': 'none', '2025-10-06': 'late since 2025-10-06' },
    says: 'None of 2 risks on the scale moved towards safety over the last 2 reviews, between the review of 8 April 2025 and that of 6 October 2025: “neglect” 3 then 3; “drink” 5 then 4, where 10 is safe enough to close.',
  },
  {
    name: 'one risk of two moved towards safety',
    facts: [
      plan,
      first,
      second,
      scaled('2025-04-08', 'first', 3),
      scaled('2025-10-06', 'second', 3),
      scaled('2025-04-08', 'first', 4, 'drink'),
      scaled('2025-10-06', 'second', 5, 'drink'),
    ],
    on: { '2025-10-06': 'ok since 2025-10-06' },
    says: 'Of 2 risks on the scale, 1 moved towards safety between the review of 8 April 2025 and that of 6 October 2025.',
  },
  {
    name: 'no risk was scaled at both reviews',
    facts: [
      plan,
      first,
      second,
      scaled('2025-04-08', 'first', 3),
      scaled('2025-10-06', 'second', 6, 'drink'),
    ],
    on: { '2025-10-06': 'not-recorded since 2025-10-06' },
    says: 'No risk is recorded on its scale at both the review of 8 April 2025 and that of 6 October 2025, so nobody can say whether things have moved.',
  },
  {
    name: 'of two values at one review the later counts',
    facts: [
      plan,
      first,
      second,
      scaled('2025-04-08', 'first', 3),
      scaled('2025-10-06', 'second', 3),
      scaled('2025-10-08', 'second', 4),
    ],
    on: { '2025-10-07': 'late since 2025-10-06', '2025-10-08': 'ok since 2025-10-06' },
  },
  {
    name: 'the scale of a review becomes known weeks after',
    facts: [
      plan,
      first,
      second,
      scaled('2025-04-08', 'first', 3),
      fact('risk-scale', '2025-10-06', {
        meeting: 'second',
        risk: 'neglect',
        value: 6,
        knownFrom: '2025-10-27',
      }),
    ],
    on: { '2025-10-26': 'not-recorded since 2025-10-06', '2025-10-27': 'ok since 2025-10-06' },
  },
  {
    name: 'a profile that looks over three reviews',
    facts: [
      plan,
      first,
      second,
      review('2026-03-30', 'third'),
      scaled('2025-04-08', 'first', 3),
      scaled('2025-10-06', 'second', 4),
      scaled('2026-03-30', 'third', 3),
    ],
    settings: settingsOf('no-progress', { count: 3 }),
    on: { '2026-03-29': 'none', '2026-03-30': 'late since 2026-03-30' },
  },
  {
    name: 'a review taken back leaves too few',
    facts: [
      plan,
      first,
      fact('review-conference', '2025-10-06', { id: 'second', meeting: 'second' }),
      fact('review-conference', '2025-10-06', {
        replaces: 'second',
        withdrawn: true,
        knownFrom: '2025-11-03',
      }),
      scaled('2025-04-08', 'first', 3),
      scaled('2025-10-06', 'second', 3),
    ],
    on: { '2025-11-02': 'late since 2025-10-06', '2025-11-03': 'none' },
  },
]);
