import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { changeOfWorker } from './change-of-worker.ts';

const plan = fact('plan-start', '2025-05-01');
const given = (on: string, worker: string, role = 'social-worker') =>
  fact('allocation', on, { worker, role });

testScenarios(changeOfWorker, settingsOf('change-of-worker', { count: 1 }), [
  {
    name: 'the same worker throughout',
    facts: [plan, given('2025-03-01', 'Ana'), given('2025-09-01', 'Ana')],
    on: { '2025-09-01': 'ok since 2025-05-01' },
    says: 'The social worker has been the same since the plan began on 1 May 2025.',
  },
  {
    name: 'one change is let pass, two are not',
    facts: [plan, given('2025-03-01', 'Ana'), given('2025-06-02', 'Ben'), given('2025-09-03', 'Cyd')],
    on: {
      '2025-06-02': 'ok since 2025-05-01',
      '2025-09-02': 'ok since 2025-05-01',
      '2025-09-03': 'late since 2025-09-03',
    },
    says: 'The social worker has changed twice since the plan began on 1 May 2025, last on 3 September 2025; more than 1 change is a reason to look at what the family has had to tell again.',
  },
  {
    name: 'a third change leaves it late since the second',
    facts: [
      plan,
      given('2025-03-01', 'Ana'),
      given('2025-06-02', 'Ben'),
      given('2025-09-03', 'Ana'),
      given('2025-11-03', 'Ben'),
    ],
    on: { '2025-11-03': 'late since 2025-09-03' },
    says: 'The social worker has changed 3 times since the plan began on 1 May 2025, last on 3 November 2025; more than 1 change is a reason to look at what the family has had to tell again.',
  },
  {
    name: 'changes before the plan are not the plan’s',
    facts: [
      given('2025-01-01', 'Ana'),
      given('2025-02-01', 'Ben'),
      given('2025-05-01', 'Cyd'),
      plan,
      given('2025-06-01', 'Dee'),
    ],
    on: { '2025-06-01': 'ok since 2025-05-01' },
    says: 'The social worker has changed once since the plan began on 1 May 2025, on 1 June 2025.',
  },
  {
    name: 'the first worker after the beginning took over from nobody',
    facts: [plan, given('2025-05-06', 'Ana'), given('2025-06-01', 'Ben')],
    on: { '2025-06-01': 'ok since 2025-05-01' },
  },
  {
    name: 'no worker known at all is not recorded',
    facts: [plan, given('2025-05-06', 'Ann', 'health-visitor')],
    on: { '2025-06-01': 'not-recorded since 2025-05-01' },
    says: 'No social worker is recorded for the plan that began on 1 May 2025.',
  },
  {
    name: 'a worker who is to come does not count yet',
    facts: [
      plan,
      given('2025-04-01', 'Ana'),
      fact('allocation', '2025-06-01', { worker: 'Ben', knownFrom: '2025-05-20' }),
    ],
    settings: settingsOf('change-of-worker', { count: 0 }),
    on: { '2025-05-31': 'ok since 2025-05-01' },
  },
  {
    name: 'a plan that has ended counts no more changes',
    facts: [plan, given('2025-04-01', 'Ana'), fact('plan-end', '2025-06-01'), given('2025-06-02', 'Ben')],
    settings: settingsOf('change-of-worker', { count: 0 }),
    on: { '2025-05-31': 'ok since 2025-05-01', '2025-06-02': 'none' },
  },
  {
    name: 'two plans: each counts from its own beginning',
    facts: [
      plan,
      given('2025-04-01', 'Ana'),
      given('2025-06-01', 'Ben'),
      fact('plan-start', '2025-07-01', { plan: 'plan-2' }),
    ],
    settings: settingsOf('change-of-worker', { count: 0 }),
    on: { '2025-07-01': 'late since 2025-06-01; plan-2: ok since 2025-07-01' },
  },
]);
