import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { firstCoreGroup } from './first-core-group.ts';

const settings = settingsOf('first-core-group', { limit: 10, unit: 'working-days', soon: 3 });
const conference = fact('initial-conference', '2025-04-10', { meeting: 'initial' });
const plan = fact('plan-start', '2025-04-11', { meeting: 'initial' });

testScenarios(firstCoreGroup, settings, [
  {
    name: 'ten working days over Easter count from the conference, not from the plan’s beginning',
    facts: [conference, plan],
    on: {
      '2025-04-10': 'none',
      '2025-04-11': 'ok since 2025-04-10, due 2025-04-28',
      '2025-04-25': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-28': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-29': 'late since 2025-04-29, due 2025-04-28, 1 working-days over',
      '2025-05-02': 'late since 2025-04-29, due 2025-04-28, 4 working-days over',
    },
    says: 'The initial conference was held on 10 April 2025. The profile asks for the first core group within 10 working days, by 28 April 2025; none is recorded. It is 4 working days late.',
  },
  {
    name: 'where the conference is not known it counts from the plan’s beginning',
    facts: [plan],
    on: {
      '2025-04-29': 'due since 2025-04-26, due 2025-04-29',
      '2025-04-30': 'late since 2025-04-30, due 2025-04-29, 1 working-days over',
    },
    says: 'The plan began on 11 April 2025. The profile asks for the first core group within 10 working days, by 29 April 2025; none is recorded. It is 1 working day late.',
  },
  {
    name: 'met on the last day, and known of only later',
    facts: [conference, plan, fact('core-group', '2025-04-28', { knownFrom: '2025-05-06' })],
    on: {
      '2025-05-05': 'late since 2025-04-29, due 2025-04-28, 4 working-days over',
      '2025-05-06': 'ok since 2025-04-28',
    },
    says: 'The initial conference was held on 10 April 2025. The profile asks for the first core group within 10 working days, by 28 April 2025. It met on 28 April 2025, in time.',
  },
  {
    name: 'one planned for a day to come is not one held',
    facts: [conference, plan, fact('core-group', '2025-05-20', { knownFrom: '2025-04-10' })],
    on: {
      '2025-05-19': 'late since 2025-04-29, due 2025-04-28, 14 working-days over',
      '2025-05-20': 'ok since 2025-05-20',
    },
  },
  {
    name: 'a core group of another plan is not this one’s: each of two plans has its own clock',
    facts: [
      conference,
      plan,
      fact('plan-start', '2025-04-14', { plan: 'plan-2' }),
      fact('core-group', '2025-04-23', { plan: 'plan-2' }),
    ],
    on: {
      '2025-04-30': 'late since 2025-04-29, due 2025-04-28, 2 working-days over; plan-2: ok since 2025-04-23',
    },
  },
  {
    name: 'a plan that ended asks nothing more, from the day on which it ended',
    facts: [conference, plan, fact('plan-end', '2025-05-01')],
    on: { '2025-04-30': 'late since 2025-04-29, due 2025-04-28, 2 working-days over', '2025-05-01': 'none' },
  },
  {
    name: 'an eighteenth birthday ends it, with nothing recorded that day',
    facts: [fact('birth', '2007-05-02'), conference, plan],
    on: { '2025-05-01': 'late since 2025-04-29, due 2025-04-28, 3 working-days over', '2025-05-02': 'none' },
  },
  {
    name: 'a plan in need is no child protection plan',
    facts: [fact('plan-start', '2025-04-11', { type: 'child-in-need' })],
    on: { '2025-06-01': 'none' },
  },
  {
    name: 'a profile that asks it only of clocks started later says nothing',
    settings: settingsOf('first-core-group', { limit: 10, unit: 'working-days', from: '2025-04-11' }),
    facts: [conference, plan],
    on: { '2025-06-01': 'none' },
  },
]);
