import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { noWorker } from './no-worker.ts';

const plan = fact('plan-start', '2025-02-03');
const ana = fact('allocation', '2025-01-20', { worker: 'Ana' });
const anaLeft = (on: string) => fact('allocation-end', on, { worker: 'Ana' });

testScenarios(noWorker, settingsOf('no-worker', { limit: 5, unit: 'working-days', soon: 3 }), [
  {
    name: 'a worker is allocated',
    facts: [plan, ana],
    on: { '2025-02-02': 'none', '2025-02-03': 'ok since 2025-01-20' },
    says: 'A social worker has been allocated since 20 January 2025.',
  },
  {
    name: 'a worker leaves before Easter, and five working days go by without another',
    facts: [plan, ana, anaLeft('2025-04-17')],
    on: {
      '2025-04-16': 'ok since 2025-01-20',
      '2025-04-17': 'ok since 2025-04-17, due 2025-04-28',
      '2025-04-24': 'ok since 2025-04-17, due 2025-04-28',
      '2025-04-25': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-28': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-29': 'late since 2025-04-29, due 2025-04-28, 1 working-days over',
      '2025-05-06': 'late since 2025-04-29, due 2025-04-28, 5 working-days over',
    },
    says: 'The last social worker’s time with the child ended on 17 April 2025. The profile asks for another social worker within 5 working days, by 28 April 2025; none is recorded. It is 5 working days late.',
  },
  {
    name: 'in 2022 the spring bank holiday was moved to June',
    facts: [
      fact('plan-start', '2022-02-01'),
      fact('allocation', '2022-02-01', { worker: 'Ana' }),
      anaLeft('2022-05-27'),
    ],
    on: {
      '2022-06-07': 'due since 2022-06-04, due 2022-06-07',
      '2022-06-08': 'late since 2022-06-08, due 2022-06-07, 1 working-days over',
    },
  },
  {
    name: 'another comes',
    facts: [plan, ana, anaLeft('2025-04-17'), fact('allocation', '2025-05-01', { worker: 'Ben' })],
    on: {
      '2025-04-30': 'late since 2025-04-29, due 2025-04-28, 2 working-days over',
      '2025-05-01': 'ok since 2025-05-01',
    },
  },
  {
    name: 'of two workers one stays',
    facts: [plan, ana, fact('allocation', '2025-03-01', { worker: 'Ben' }), anaLeft('2025-04-17')],
    on: { '2025-04-17': 'ok since 2025-03-01' },
  },
  {
    name: 'the same worker comes back',
    facts: [plan, ana, anaLeft('2025-04-17'), fact('allocation', '2025-04-22', { worker: 'Ana' })],
    on: { '2025-04-22': 'ok since 2025-04-22' },
  },
  {
    name: 'an end of a health visitor’s allocation is another’s',
    facts: [plan, ana, fact('allocation-end', '2025-04-17', { worker: 'Ana', role: 'health-visitor' })],
    on: { '2025-04-17': 'ok since 2025-01-20' },
  },
  {
    name: 'the worker had gone before the plan began',
    facts: [ana, anaLeft('2025-01-24'), plan],
    on: { '2025-02-10': 'due since 2025-02-07, due 2025-02-10' },
    says: 'The plan began on 3 February 2025 without a social worker: the last one’s time had ended on 24 January 2025. The profile asks for another social worker within 5 working days, by 10 February 2025; none is recorded yet. That is today.',
  },
  {
    name: 'no worker was ever recorded: nobody can say',
    facts: [plan],
    on: { '2025-12-01': 'not-recorded since 2025-02-03' },
    says: 'No social worker is recorded for the plan that began on 3 February 2025.',
  },
  {
    name: 'the end becomes known a month after',
    facts: [plan, ana, fact('allocation-end', '2025-04-17', { worker: 'Ana', knownFrom: '2025-05-17' })],
    on: {
      '2025-05-16': 'ok since 2025-01-20',
      '2025-05-17': 'late since 2025-04-29, due 2025-04-28, 13 working-days over',
    },
  },
  {
    name: 'the plan ends meanwhile',
    facts: [plan, ana, anaLeft('2025-04-17'), fact('plan-end', '2025-04-26')],
    on: { '2025-04-25': 'due since 2025-04-25, due 2025-04-28', '2025-04-26': 'none' },
  },
]);
