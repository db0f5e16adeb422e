import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { notSeenByAnyAgency } from './not-seen-by-any-agency.ts';

const settings = settingsOf('not-seen-by-any-agency', { limit: 6, unit: 'weeks' });
const plan = fact('plan-start', '2025-04-01');

testScenarios(notSeenByAnyAgency, settings, [
  {
    name: 'a school that saw the child, after the last visit',
    facts: [plan, fact('visit', '2025-04-07'), fact('child-seen', '2025-05-01')],
    on: {
      '2025-04-30': 'ok since 2025-04-07, due 2025-05-19',
      '2025-06-12': 'due since 2025-06-12, due 2025-06-12',
      '2025-06-13': 'late since 2025-06-13, due 2025-06-12, 1 days over',
    },
    says: 'Somebody of any agency last saw the child, as far as is recorded, on 1 May 2025. The profile asks for some agency to see the child within 6 weeks, by 12 June 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'a visit of any plan and any role will do, an attempt will not',
    facts: [
      plan,
      fact('visit', '2025-04-20', { plan: 'other', planType: 'child-in-need', workerRole: 'student' }),
      fact('visit', '2025-05-20', { outcome: 'attempt' }),
    ],
    on: { '2025-06-02': 'late since 2025-06-02, due 2025-06-01, 1 days over' },
  },
  {
    name: 'a visit that may have seen the child leaves it in doubt',
    facts: [plan, fact('visit', '2025-05-01', { seen: 'not-recorded' })],
    on: {
      '2025-05-13': 'due since 2025-05-13, due 2025-05-13',
      '2025-05-14': 'not-recorded since 2025-05-14',
      '2025-06-12': 'not-recorded since 2025-05-14',
      '2025-06-13': 'late since 2025-05-14, due 2025-05-13, 31 days over',
    },
  },
  {
    name: 'before birth a visit to the expectant mother will do',
    facts: [plan, fact('birth', '2025-07-01'), fact('visit', '2025-05-01', { ofExpectantMother: true })],
    on: { '2025-06-12': 'due since 2025-06-12, due 2025-06-12' },
  },
  {
    name: 'two plans that run are both told of',
    facts: [plan, fact('plan-start', '2025-04-10', { plan: 'plan-2' }), fact('child-seen', '2025-04-05')],
    on: { '2025-04-11': 'ok since 2025-04-05, due 2025-05-17; plan-2: ok since 2025-04-10, due 2025-05-22' },
  },
]);
