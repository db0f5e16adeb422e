import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { handover } from './handover.ts';

const plan = fact('plan-start', '2025-02-03');
const ana = fact('allocation', '2025-01-20', { worker: 'Ana' });
const ben = fact('allocation', '2025-05-15', { worker: 'Ben' });

testScenarios(handover, settingsOf('handover', { limit: 10, unit: 'working-days', soon: 2 }), [
  {
    name: 'the worker never changed',
    facts: [plan, ana],
    on: { '2025-12-01': 'none' },
  },
  {
    name: 'a change before a bank holiday, and nothing handed over',
    facts: [plan, ana, ben],
    on: {
      '2025-05-14': 'none',
      '2025-05-15': 'ok since 2025-05-15, due 2025-05-30',
      '2025-05-28': 'due since 2025-05-28, due 2025-05-30',
      '2025-05-30': 'due since 2025-05-28, due 2025-05-30',
      '2025-05-31': 'late since 2025-05-31, due 2025-05-30, 0 working-days over',
      '2025-06-02': 'late since 2025-05-31, due 2025-05-30, 1 working-days over',
    },
    says: 'The social worker changed on 15 May 2025. The profile asks for a handover within 10 working days, by 30 May 2025; none is recorded. It is 1 working day late.',
  },
  {
    name: 'handed over fourteen days before, and acknowledged',
    facts: [plan, ana, fact('handover', '2025-05-01'), ben],
    on: { '2025-05-15': 'ok since 2025-05-01' },
    says: 'The social worker changed on 15 May 2025. What is known was handed over on 1 May 2025, and the next worker said that they have it.',
  },
  {
    name: 'a handover fifteen days before belongs to another change',
    facts: [plan, ana, fact('handover', '2025-04-30'), ben],
    on: { '2025-05-15': 'ok since 2025-05-15, due 2025-05-30' },
  },
  {
    name: 'handed over late, and nobody recorded that it arrived',
    facts: [plan, ana, ben, fact('handover', '2025-06-02', { acknowledged: 'not-recorded' })],
    on: { '2025-06-02': 'not-recorded since 2025-06-02' },
    says: 'The social worker changed on 15 May 2025. What is known was handed over on 2 June 2025, but nothing records whether the next worker said that they have it.',
  },
  {
    name: 'acknowledged in a later version of the record',
    facts: [
      plan,
      ana,
      ben,
      fact('handover', '2025-05-20', { id: 'handover', acknowledged: 'no' }),
      fact('handover', '2025-05-20', { replaces: 'handover', knownFrom: '2025-05-27' }),
    ],
    on: { '2025-05-26': 'late since 2025-05-20', '2025-05-27': 'ok since 2025-05-20' },
  },
  {
    name: 'the next worker has not said that they have it, until another handover',
    facts: [
      plan,
      ana,
      ben,
      fact('handover', '2025-05-20', { acknowledged: 'no' }),
      fact('handover', '2025-06-16', { id: 'again' }),
    ],
    on: { '2025-06-16': 'ok since 2025-06-16', '2025-06-15': 'late since 2025-05-20' },
    says: 'The social worker changed on 15 May 2025. What is known was handed over on 20 May 2025, but by the record the next worker has not said that they have it.',
  },
  {
    name: 'the health visitor’s handover is another’s',
    facts: [plan, ana, ben, fact('handover', '2025-05-20', { role: 'health-visitor' })],
    on: { '2025-05-31': 'late since 2025-05-31, due 2025-05-30, 0 working-days over' },
  },
  {
    name: 'the last change is the one asked of',
    facts: [
      plan,
      ana,
      ben,
      fact('handover', '2025-05-20'),
      fact('allocation', '2025-08-18', { worker: 'Cyd' }),
    ],
    on: { '2025-08-17': 'ok since 2025-05-20', '2025-08-18': 'ok since 2025-08-18, due 2025-09-02' },
  },
]);
