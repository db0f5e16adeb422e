import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { childNotSeen } from './child-not-seen.ts';

const settings = settingsOf('child-not-seen', { limit: 4, unit: 'weeks', words: ['social-worker'] });
const plan = fact('plan-start', '2025-04-01');

testScenarios(childNotSeen, settings, [
  {
    name: 'four weeks to the day',
    facts: [plan, fact('visit', '2025-04-07')],
    on: {
      '2025-05-04': 'ok since 2025-04-07, due 2025-05-05',
      '2025-05-05': 'due since 2025-05-05, due 2025-05-05',
      '2025-05-06': 'late since 2025-05-06, due 2025-05-05, 1 days over',
    },
    says: 'The child was last seen, as far as is recorded, on 7 April 2025. The profile asks for the child to be seen again within 4 weeks, by 5 May 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'an interval that was agreed does not lengthen it',
    facts: [
      plan,
      fact('visit-interval', '2025-04-01', {
        limit: 8,
        unit: 'weeks',
        manager: 'A',
        chair: 'B',
        reason: 'C',
      }),
      fact('visit', '2025-04-07'),
    ],
    on: { '2025-05-06': 'late since 2025-05-06, due 2025-05-05, 1 days over' },
  },
  {
    name: 'an attempt and a support worker’s visit do not count',
    facts: [
      plan,
      fact('visit', '2025-04-14', { outcome: 'attempt' }),
      fact('visit', '2025-04-15', { workerRole: 'support-worker' }),
    ],
    on: { '2025-04-30': 'late since 2025-04-30, due 2025-04-29, 1 days over' },
  },
  {
    name: 'where it is not recorded whether the child was seen, nobody can say',
    facts: [plan, fact('visit', '2025-04-14', { seen: 'not-recorded' })],
    on: {
      '2025-04-30': 'not-recorded since 2025-04-30',
      '2025-05-12': 'not-recorded since 2025-04-30',
      '2025-05-13': 'late since 2025-04-30, due 2025-04-29, 14 days over',
    },
  },
  {
    name: 'an unborn child is seen in the expectant mother',
    facts: [plan, fact('birth', '2025-05-20'), fact('visit', '2025-04-14', { ofExpectantMother: true })],
    on: {
      '2025-05-12': 'due since 2025-05-12, due 2025-05-12',
      '2025-05-13': 'late since 2025-05-13, due 2025-05-12, 1 days over',
    },
  },
  {
    name: 'a visit before a known birth that does not name the mother saw no child',
    facts: [fact('birth', '2025-05-20', { knownFrom: '2025-05-20' }), plan, fact('visit', '2025-05-12')],
    on: {
      '2025-05-19': 'ok since 2025-05-12, due 2025-06-09',
      '2025-05-20': 'late since 2025-04-30, due 2025-04-29, 21 days over',
    },
  },
]);
