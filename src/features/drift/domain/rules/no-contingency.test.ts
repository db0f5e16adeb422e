import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { noContingency } from './no-contingency.ts';

const plan = fact('plan-start', '2025-01-10');

testScenarios(noContingency, settingsOf('no-contingency', {}), [
  {
    name: 'the plan says what will happen if things do not change',
    facts: [plan, fact('plan-written', '2025-01-20', { contingency: 'yes' })],
    on: { '2025-01-20': 'ok since 2025-01-20' },
    says: 'The plan as written on 20 January 2025 says what will happen if things do not change.',
  },
  {
    name: 'the plan as last written left it out',
    facts: [
      plan,
      fact('plan-written', '2025-01-20', { contingency: 'yes' }),
      fact('plan-written', '2025-04-10', { contingency: 'no' }),
    ],
    on: { '2025-04-09': 'ok since 2025-01-20', '2025-04-10': 'late since 2025-04-10' },
    says: 'The plan as written on 10 April 2025 does not say what will happen if things do not change.',
  },
  {
    name: 'the record is silent on it',
    facts: [plan, fact('plan-written', '2025-01-20', { contingency: 'not-recorded' })],
    on: { '2025-06-01': 'not-recorded since 2025-01-20' },
    says: 'The record does not tell whether the plan written on 20 January 2025 says what will happen if things do not change.',
  },
  {
    name: 'no plan was ever written down',
    facts: [plan],
    on: { '2025-01-09': 'none', '2025-06-01': 'not-recorded since 2025-01-10' },
    says: 'No written plan is recorded since the plan began on 10 January 2025, so nobody can say whether it tells what will happen if things do not change.',
  },
  {
    name: 'what another plan says is its own',
    facts: [plan, fact('plan-written', '2025-01-20', { plan: 'plan-2', contingency: 'no' })],
    on: { '2025-06-01': 'not-recorded since 2025-01-10' },
  },
  {
    name: 'a plan that has ended is not asked',
    facts: [plan, fact('plan-written', '2025-01-20', { contingency: 'no' }), fact('plan-end', '2025-03-01')],
    on: { '2025-02-28': 'late since 2025-01-20', '2025-03-01': 'none' },
  },
]);
