import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { reviewAfterBirth } from './review-after-birth.ts';

const settings = settingsOf('review-after-birth', { limit: 10, unit: 'days', soon: 3 });
const plan = fact('plan-start', '2025-02-03');
const birth = fact('birth', '2025-04-18');

testScenarios(reviewAfterBirth, settings, [
  {
    name: 'the clock begins at the birth, and not before',
    facts: [plan, fact('birth-expected', '2025-02-03'), birth],
    on: {
      '2025-04-17': 'none',
      '2025-04-18': 'ok since 2025-04-18, due 2025-04-28',
      '2025-04-25': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-28': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-29': 'late since 2025-04-29, due 2025-04-28, 1 days over',
    },
    says: 'The plan began on 3 February 2025, before the birth on 18 April 2025. The profile asks for a review conference or core group after the birth within 10 days, by 28 April 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'a core group after it will do, one before it will not',
    facts: [
      plan,
      birth,
      fact('core-group', '2025-04-17'),
      fact('core-group', '2025-04-24'),
      fact('review-conference', '2025-04-26'),
    ],
    on: {
      '2025-04-23': 'ok since 2025-04-18, due 2025-04-28',
      '2025-04-24': 'ok since 2025-04-24',
      '2025-04-27': 'ok since 2025-04-24',
    },
  },
  {
    name: 'a review on the day of birth will do',
    facts: [plan, birth, fact('review-conference', '2025-04-18')],
    on: { '2025-04-18': 'ok since 2025-04-18' },
    says: 'The plan began on 3 February 2025, before the birth on 18 April 2025. The profile asks for a review conference or core group after the birth within 10 days, by 28 April 2025. One met on 18 April 2025, in time.',
  },
  {
    name: 'a plan made on or after the day of birth is not asked',
    facts: [fact('plan-start', '2025-04-18'), birth],
    on: { '2025-06-01': 'none' },
  },
  {
    name: 'a birth that becomes known late is late at once',
    facts: [plan, fact('birth', '2025-04-18', { knownFrom: '2025-05-02' })],
    on: { '2025-05-01': 'none', '2025-05-02': 'late since 2025-04-29, due 2025-04-28, 4 days over' },
  },
]);
