import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { review } from './review.ts';

const settings = settingsOf('review', { limit: 6, unit: 'months', soon: 28 });
const plan = fact('plan-start', '2025-06-02');
const held = (on: string, details = {}) => fact('review-conference', on, details);
const toldFrom = (day: string) => ({ 'review-conference': day });

testScenarios(review, settings, [
  { name: 'before the first, the rule of the first speaks', facts: [plan], on: { '2026-06-01': 'none' } },
  {
    name: 'six months from 31 August end on 28 February',
    facts: [plan, held('2025-08-31')],
    on: {
      '2026-01-30': 'ok since 2025-08-31, due 2026-02-28',
      '2026-01-31': 'due since 2026-01-31, due 2026-02-28',
      '2026-02-28': 'due since 2026-01-31, due 2026-02-28',
      '2026-03-01': 'late since 2026-03-01, due 2026-02-28, 1 days over',
    },
    says: 'The last review conference recorded was held on 31 August 2025. The profile asks for the next review conference within 6 months, by 28 February 2026; none is recorded. It is 1 day late.',
  },
  {
    name: 'and on 29 February of a leap year',
    facts: [fact('plan-start', '2023-06-02'), held('2023-08-31')],
    on: {
      '2024-02-29': 'due since 2024-02-01, due 2024-02-29',
      '2024-03-01': 'late since 2024-03-01, due 2024-02-29, 1 days over',
    },
  },
  {
    name: 'one recorded later than it was held',
    facts: [plan, held('2025-08-31'), held('2026-02-20', { knownFrom: '2026-03-09' })],
    on: {
      '2026-03-08': 'late since 2026-03-01, due 2026-02-28, 8 days over',
      '2026-03-09': 'ok since 2026-02-20, due 2026-08-20',
    },
  },
  {
    name: 'a census that tells of none since it began to tell cannot say, until even one just before would be too old',
    facts: [fact('plan-start', '2024-01-10')],
    toldFrom: toldFrom('2025-04-01'),
    on: {
      '2024-06-01': 'not-recorded since 2024-01-10',
      '2025-10-01': 'not-recorded since 2024-01-10',
      '2025-10-02': 'late since 2025-10-02, due 2025-10-01, 1 days over',
    },
    says: 'The source tells of reviews only from 1 April 2025 on, and has none since. The profile asks for the next review conference within 6 months: even after one just before 1 April 2025, by 1 October 2025. It is 1 day late.',
  },
  {
    name: 'a plan younger than what a census tells has had none',
    facts: [fact('plan-start', '2025-04-01')],
    toldFrom: toldFrom('2025-04-01'),
    on: { '2026-03-01': 'none' },
  },
  {
    name: 'a review of another plan is not this one’s',
    facts: [
      plan,
      fact('plan-start', '2025-06-09', { plan: 'plan-2' }),
      held('2025-08-31', { plan: 'plan-2' }),
    ],
    on: { '2025-09-01': 'plan-2: ok since 2025-08-31, due 2026-02-28' },
  },
]);
