import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { actionOverdue } from './action-overdue.ts';

const plan = fact('plan-start', '2024-01-10');
const boiler = { action: 'boiler', text: 'The landlord mends the boiler', owner: 'J. Reed' };
const set = fact('plan-action', '2024-01-12', { ...boiler, due: '2024-02-29' });

testScenarios(actionOverdue, settingsOf('action-overdue', { soon: 7 }), [
  {
    name: 'an action due on 29 February is not done',
    facts: [plan, set],
    on: {
      '2024-01-11': 'none',
      '2024-01-12': 'boiler: ok since 2024-01-12, due 2024-02-29',
      '2024-02-21': 'boiler: ok since 2024-01-12, due 2024-02-29',
      '2024-02-22': 'boiler: due since 2024-02-22, due 2024-02-29',
      '2024-02-29': 'boiler: due since 2024-02-22, due 2024-02-29',
      '2024-03-01': 'boiler: late since 2024-03-01, due 2024-02-29, 1 days over',
      '2024-03-14': 'boiler: late since 2024-03-01, due 2024-02-29, 14 days over',
    },
    says: 'The action “The landlord mends the boiler” was set on 12 January 2024, and lies with J. Reed. It was to be done by 29 February 2024, 14 days ago; nothing records that it was.',
  },
  {
    name: 'done late is done',
    facts: [plan, set, fact('action-done', '2024-03-02', { action: 'boiler' })],
    on: {
      '2024-03-01': 'boiler: late since 2024-03-01, due 2024-02-29, 1 days over',
      '2024-03-02': 'boiler: ok since 2024-03-02',
    },
    says: 'The action “The landlord mends the boiler” was set on 12 January 2024, and lies with J. Reed. It was done on 2 March 2024, 2 days after the day that was set.',
  },
  {
    name: 'an action without a day is not asked here',
    facts: [plan, fact('plan-action', '2024-01-12', boiler)],
    on: { '2024-06-01': 'none' },
  },
  {
    name: 'a later version gives it more time',
    facts: [
      plan,
      fact('plan-action', '2024-01-12', { ...boiler, id: 'set', due: '2024-02-29' }),
      fact('plan-action', '2024-01-12', {
        ...boiler,
        replaces: 'set',
        due: '2024-03-31',
        knownFrom: '2024-03-05',
      }),
    ],
    on: {
      '2024-03-04': 'boiler: late since 2024-03-01, due 2024-02-29, 4 days over',
      '2024-03-05': 'boiler: ok since 2024-01-12, due 2024-03-31',
    },
  },
  {
    name: 'set twice under one name: the later counts, and it is told once',
    facts: [plan, set, fact('plan-action', '2024-02-01', { ...boiler, due: '2024-02-10' })],
    on: {
      '2024-01-31': 'boiler: ok since 2024-01-12, due 2024-02-29',
      '2024-02-01': 'boiler: ok since 2024-02-01, due 2024-02-10',
      '2024-02-11': 'boiler: late since 2024-02-11, due 2024-02-10, 1 days over',
    },
  },
  {
    name: 'another plan’s action of that name was done',
    facts: [plan, set, fact('action-done', '2024-02-01', { plan: 'plan-2', action: 'boiler' })],
    on: { '2024-03-01': 'boiler: late since 2024-03-01, due 2024-02-29, 1 days over' },
  },
  {
    name: 'the plan ends, and its actions with it',
    facts: [plan, set, fact('plan-end', '2024-03-08')],
    on: { '2024-03-07': 'boiler: late since 2024-03-01, due 2024-02-29, 7 days over', '2024-03-08': 'none' },
  },
  {
    name: 'a mistaken record of its being done is taken back',
    facts: [
      plan,
      set,
      fact('action-done', '2024-02-20', { id: 'done', action: 'boiler' }),
      fact('action-done', '2024-02-20', {
        replaces: 'done',
        withdrawn: true,
        action: 'boiler',
        knownFrom: '2024-03-11',
      }),
    ],
    on: {
      '2024-03-10': 'boiler: ok since 2024-02-20',
      '2024-03-11': 'boiler: late since 2024-03-01, due 2024-02-29, 11 days over',
    },
  },
]);
