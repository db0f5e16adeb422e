import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { planUnchanged } from './plan-unchanged.ts';

const plan = fact('plan-start', '2025-01-10');
const first = fact('review-conference', '2025-04-08', { meeting: 'first' });
const second = fact('review-conference', '2025-10-06', { meeting: 'second' });
const written = (on: string, fingerprint: string) => fact('plan-written', on, { fingerprint });

testScenarios(planUnchanged, settingsOf('plan-unchanged', {}), [
  {
    name: 'one review is not enough to ask',
    facts: [plan, written('2025-01-20', 'a'), first],
    on: { '2025-10-05': 'none' },
  },
  {
    name: 'the plan reads the same after two reviews',
    facts: [plan, written('2025-01-20', 'a'), first, second],
    on: { '2025-10-05': 'none', '2025-10-06': 'late since 2025-10-06' },
    says: 'The plan still reads as it was written on 20 January 2025: the reviews of 8 April 2025 and 6 October 2025 changed nothing in it.',
  },
  {
    name: 'written again in the same words, it is unchanged',
    facts: [plan, written('2025-01-20', 'a'), first, written('2025-04-20', 'a'), second],
    on: { '2025-10-06': 'late since 2025-10-06' },
  },
  {
    name: 'changed after the first review',
    facts: [
      plan,
      written('2025-01-20', 'a'),
      first,
      written('2025-04-20', 'b'),
      second,
      written('2025-10-20', 'b'),
    ],
    on: { '2025-10-06': 'ok since 2025-04-20', '2025-10-20': 'ok since 2025-04-20' },
    says: 'The plan was changed on 20 April 2025, after the review of 8 April 2025.',
  },
  {
    name: 'changed only after the second review',
    facts: [plan, written('2025-04-08', 'a'), first, second, written('2025-10-20', 'b')],
    on: { '2025-10-19': 'late since 2025-10-06', '2025-10-20': 'ok since 2025-10-20' },
  },
  {
    name: 'never written by the first review: nobody can say',
    facts: [plan, first, written('2025-04-09', 'a'), second],
    on: { '2025-10-06': 'not-recorded since 2025-10-06' },
    says: 'No plan is recorded as written by the review of 8 April 2025, so nobody can say whether it has changed since.',
  },
  {
    name: 'a change that becomes known later',
    facts: [
      plan,
      written('2025-01-20', 'a'),
      first,
      second,
      fact('plan-written', '2025-05-01', { fingerprint: 'b', knownFrom: '2025-11-01' }),
    ],
    on: { '2025-10-31': 'late since 2025-10-06', '2025-11-01': 'ok since 2025-05-01' },
  },
  {
    name: 'another plan’s reviews are its own',
    facts: [
      plan,
      written('2025-01-20', 'a'),
      first,
      fact('review-conference', '2025-10-06', { plan: 'plan-2' }),
    ],
    on: { '2025-10-06': 'none' },
  },
]);
