import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { repeatPlan } from './repeat-plan.ts';

const plan = fact('plan-start', '2025-05-01');
const told = (previousPlans: number) => fact('plan-start', '2025-05-01', { previousPlans });

testScenarios(repeatPlan, settingsOf('repeat-plan', { count: 0 }), [
  {
    name: 'the source tells of no plan before',
    facts: [told(0)],
    on: { '2025-05-01': 'ok since 2025-05-01' },
    says: 'This plan, which began on 1 May 2025, is the first that is recorded for the child.',
  },
  {
    name: 'the source tells of two plans before',
    facts: [told(2)],
    on: { '2025-04-30': 'none', '2025-05-01': 'late since 2025-05-01' },
    says: 'The child was on 2 child protection plans before this one began on 1 May 2025. What was tried then is worth knowing now.',
  },
  {
    name: 'silence on plans before is not recorded, never late',
    facts: [plan],
    on: { '2026-05-01': 'not-recorded since 2025-05-01' },
    says: 'The record does not tell whether the child was on a child protection plan before this one, which began on 1 May 2025.',
  },
  {
    name: 'an earlier plan is known, though the source gives no number',
    facts: [
      fact('plan-start', '2022-02-01', { plan: 'plan-0' }),
      fact('plan-end', '2023-02-01', { plan: 'plan-0' }),
      plan,
    ],
    on: { '2023-01-31': 'plan-0: not-recorded since 2022-02-01', '2025-05-01': 'late since 2025-05-01' },
    says: 'The child was on 1 child protection plan before this one began on 1 May 2025, the last known of which began on 1 February 2022. What was tried then is worth knowing now.',
  },
  {
    name: 'the larger of what is told and what is known counts',
    facts: [
      fact('plan-start', '2022-02-01', { plan: 'plan-0' }),
      fact('plan-end', '2023-02-01', { plan: 'plan-0' }),
      told(0),
    ],
    on: { '2025-05-01': 'late since 2025-05-01' },
  },
  {
    name: 'a plan for a child in need before is no repeat',
    facts: [fact('plan-start', '2022-02-01', { plan: 'plan-0', type: 'child-in-need' }), told(0)],
    on: { '2025-05-01': 'ok since 2025-05-01' },
  },
  {
    name: 'an earlier plan of which people learn later counts from then on',
    facts: [
      told(0),
      fact('plan-start', '2022-02-01', { plan: 'plan-0', knownFrom: '2025-08-01' }),
      fact('plan-end', '2023-02-01', { plan: 'plan-0', knownFrom: '2025-08-01' }),
    ],
    on: { '2025-07-31': 'ok since 2025-05-01', '2025-08-01': 'late since 2025-05-01' },
  },
  {
    name: 'a profile may let one plan before pass',
    facts: [told(1)],
    settings: settingsOf('repeat-plan', { count: 1 }),
    on: { '2025-05-01': 'ok since 2025-05-01' },
    says: 'The child was on 1 child protection plan before this one began on 1 May 2025. What was tried then is worth knowing now.',
  },
  {
    name: 'two plans that run at once: the second is a repeat',
    facts: [told(0), fact('plan-start', '2025-06-01', { plan: 'plan-2' })],
    on: { '2025-06-01': 'ok since 2025-05-01; plan-2: late since 2025-06-01' },
  },
  {
    name: 'a source that never tells of plans before leaves nothing out of this child’s record',
    facts: [plan],
    tells: ['plan-start', 'plan-end'],
    on: { '2026-05-01': 'none' },
  },
  {
    name: 'a source that never tells of plans before, and an earlier plan that is known',
    facts: [
      fact('plan-start', '2022-02-01', { plan: 'plan-0' }),
      fact('plan-end', '2023-02-01', { plan: 'plan-0' }),
      plan,
    ],
    tells: ['plan-start', 'plan-end'],
    on: { '2022-02-01': 'none', '2025-05-01': 'late since 2025-05-01' },
  },
  {
    name: 'a plan that another authority had is a plan before, and is not asked itself',
    facts: [
      fact('plan-start', '2022-02-01', { plan: 'plan-0', otherAuthority: 'yes' }),
      fact('plan-end', '2023-02-01', { plan: 'plan-0' }),
      told(0),
    ],
    on: { '2022-02-01': 'none', '2025-05-01': 'late since 2025-05-01' },
  },
]);
