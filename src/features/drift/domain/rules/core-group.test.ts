import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { coreGroup } from './core-group.ts';

const settings = settingsOf('core-group', { limit: 6, unit: 'weeks', soon: 7 });
const plan = fact('plan-start', '2024-01-02');
const met = (on: string, details = {}) => fact('core-group', on, details);

testScenarios(coreGroup, settings, [
  { name: 'before the first, the rule of the first speaks', facts: [plan], on: { '2024-12-01': 'none' } },
  {
    name: 'six weeks over a leap day',
    facts: [plan, met('2024-01-25')],
    on: {
      '2024-02-28': 'ok since 2024-01-25, due 2024-03-07',
      '2024-02-29': 'due since 2024-02-29, due 2024-03-07',
      '2024-03-07': 'due since 2024-02-29, due 2024-03-07',
      '2024-03-08': 'late since 2024-03-08, due 2024-03-07, 1 days over',
    },
    says: 'The last core group recorded met on 25 January 2024. The profile asks for the next core group within 6 weeks, by 7 March 2024; none is recorded. It is 1 day late.',
  },
  {
    name: 'the next one starts it anew',
    facts: [plan, met('2024-01-25'), met('2024-03-20')],
    on: {
      '2024-03-19': 'late since 2024-03-08, due 2024-03-07, 12 days over',
      '2024-03-20': 'ok since 2024-03-20, due 2024-05-01',
    },
    says: 'The last core group recorded met on 20 March 2024. The profile asks for the next core group within 6 weeks, by 1 May 2024.',
  },
  {
    name: 'one that took place before the plan’s conference shows that it has met, but starts no clock',
    facts: [plan, met('2024-01-01')],
    on: { '2024-01-02': 'ok since 2024-01-02, due 2024-02-13' },
  },
  {
    name: 'one taken back counts no more',
    facts: [
      plan,
      met('2024-01-25'),
      met('2024-02-20', { id: 'wrong' }),
      met('2024-02-20', { replaces: 'wrong', withdrawn: true, knownFrom: '2024-03-11' }),
    ],
    on: {
      '2024-03-10': 'ok since 2024-02-20, due 2024-04-02',
      '2024-03-11': 'late since 2024-03-08, due 2024-03-07, 4 days over',
    },
  },
]);
