import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { firstReview } from './first-review.ts';

const settings = settingsOf('first-review', { limit: 3, unit: 'months', soon: 28 });
const plan = fact('plan-start', '2024-12-02', { meeting: 'initial' });
const conference = fact('initial-conference', '2024-11-30', { meeting: 'initial' });
const toldFrom = (day: string) => ({ 'review-conference': day });

testScenarios(firstReview, settings, [
  {
    name: 'three months from the last day of November end on the last day of February',
    facts: [conference, plan],
    on: {
      '2025-01-30': 'ok since 2024-11-30, due 2025-02-28',
      '2025-01-31': 'due since 2025-01-31, due 2025-02-28',
      '2025-02-28': 'due since 2025-01-31, due 2025-02-28',
      '2025-03-01': 'late since 2025-03-01, due 2025-02-28, 1 days over',
    },
    says: 'The initial conference was held on 30 November 2024. The profile asks for the first review conference within 3 months, by 28 February 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'held late it is in order, and says how late it was; the second changes nothing',
    facts: [
      conference,
      plan,
      fact('review-conference', '2025-03-20'),
      fact('review-conference', '2025-08-01'),
    ],
    on: {
      '2025-03-19': 'late since 2025-03-01, due 2025-02-28, 19 days over',
      '2025-08-01': 'ok since 2025-03-20',
    },
    says: 'The initial conference was held on 30 November 2024. The profile asks for the first review conference within 3 months, by 28 February 2025. The first one recorded was held on 20 March 2025, 20 days late.',
  },
  {
    name: 'a census that tells of reviews only from later on can never say that the first was late',
    facts: [conference, plan],
    toldFrom: toldFrom('2025-04-01'),
    on: {
      '2024-12-02': 'not-recorded since 2024-12-02',
      '2025-04-01': 'not-recorded since 2024-12-02',
      '2026-03-31': 'not-recorded since 2024-12-02',
    },
    says: 'The initial conference was held on 30 November 2024. The source tells of reviews only from 1 April 2025 on, and has none of this plan: nobody can say from it when the first was.',
  },
  {
    name: 'a plan made on the first day told is asked like every other',
    facts: [conference, plan],
    toldFrom: toldFrom('2024-11-30'),
    on: { '2025-03-01': 'late since 2025-03-01, due 2025-02-28, 1 days over' },
  },
  {
    name: 'a review that is told meets it, though the plan is older than what is told',
    facts: [conference, plan, fact('review-conference', '2025-05-20')],
    toldFrom: toldFrom('2025-04-01'),
    on: { '2025-05-19': 'not-recorded since 2024-12-02', '2025-05-20': 'ok since 2025-05-20' },
  },
  {
    name: 'the first day counted ends it a calendar day sooner',
    settings: settingsOf('first-review', { limit: 3, unit: 'months', firstDay: 1 }),
    facts: [fact('plan-start', '2025-01-15')],
    on: {
      '2025-04-14': 'due since 2025-04-14, due 2025-04-14',
      '2025-04-15': 'late since 2025-04-15, due 2025-04-14, 1 days over',
    },
  },
]);
