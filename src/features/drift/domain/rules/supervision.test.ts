import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { supervision } from './supervision.ts';

const settings = settingsOf('supervision', { limit: 1, unit: 'months', soon: 5 });
const plan = fact('plan-start', '2025-01-15');

testScenarios(supervision, settings, [
  {
    name: 'a month from 31 January ends on the last day of February',
    facts: [plan, fact('supervision', '2025-01-31')],
    on: {
      '2025-01-15': 'ok since 2025-01-15, due 2025-02-15',
      '2025-02-22': 'ok since 2025-01-31, due 2025-02-28',
      '2025-02-23': 'due since 2025-02-23, due 2025-02-28',
      '2025-02-28': 'due since 2025-02-23, due 2025-02-28',
      '2025-03-01': 'late since 2025-03-01, due 2025-02-28, 1 days over',
    },
    says: 'The last supervision recorded was on 31 January 2025. The profile asks for supervision within 1 month, by 28 February 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'one before the plan began starts no clock',
    facts: [plan, fact('supervision', '2025-01-10')],
    on: { '2025-02-16': 'late since 2025-02-16, due 2025-02-15, 1 days over' },
    says: 'The plan began on 15 January 2025, and no supervision is recorded since. The profile asks for supervision within 1 month, by 15 February 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'a child’s death ends it',
    facts: [plan, fact('death', '2025-03-03')],
    on: { '2025-03-02': 'late since 2025-02-16, due 2025-02-15, 15 days over', '2025-03-03': 'none' },
  },
]);
