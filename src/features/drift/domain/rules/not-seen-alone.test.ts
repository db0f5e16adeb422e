import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { notSeenAlone } from './not-seen-alone.ts';

const settings = settingsOf('not-seen-alone', { limit: 6, unit: 'weeks', count: 4, soon: 7 });
const plan = fact('plan-start', '2025-04-01');
const born = fact('birth', '2015-06-01');
const visited = (on: string, details = {}) => fact('visit', on, details);

testScenarios(notSeenAlone, settings, [
  {
    name: 'a visit that saw the child is not one that saw the child alone',
    facts: [
      born,
      plan,
      visited('2025-04-08', { seenAlone: 'yes' }),
      visited('2025-05-01', { seenAlone: 'no' }),
    ],
    on: {
      '2025-05-13': 'due since 2025-05-13, due 2025-05-20',
      '2025-05-20': 'due since 2025-05-13, due 2025-05-20',
      '2025-05-21': 'late since 2025-05-21, due 2025-05-20, 1 days over',
    },
    says: 'The child was last seen alone, as far as is recorded, on 8 April 2025. The profile asks for the child to be seen alone within 6 weeks, by 20 May 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'not recorded is not late',
    facts: [born, plan, visited('2025-05-01', { seenAlone: 'not-recorded' })],
    on: {
      '2025-05-06': 'due since 2025-05-06, due 2025-05-06',
      '2025-05-07': 'not-recorded since 2025-05-07',
      '2025-06-05': 'not-recorded since 2025-05-07',
      '2025-06-06': 'late since 2025-05-07, due 2025-05-06, 31 days over',
    },
    settings: settingsOf('not-seen-alone', { limit: 5, unit: 'weeks', count: 4 }),
  },
  {
    name: 'a visit that did not see the child at all cannot have seen the child alone',
    facts: [born, plan, visited('2025-05-01', { seen: 'no', seenAlone: 'not-recorded' })],
    on: { '2025-05-14': 'late since 2025-05-14, due 2025-05-13, 1 days over' },
  },
  {
    name: 'anybody’s visit will do',
    facts: [born, plan, visited('2025-05-01', { workerRole: 'student', seenAlone: 'yes' })],
    on: { '2025-05-14': 'ok since 2025-05-01, due 2025-06-12' },
  },
  {
    name: 'the rule begins on the fourth birthday, with nothing recorded that day',
    facts: [fact('birth', '2021-05-10'), plan],
    on: {
      '2025-05-09': 'none',
      '2025-05-10': 'ok since 2025-05-10, due 2025-06-21',
      '2025-06-22': 'late since 2025-06-22, due 2025-06-21, 1 days over',
    },
    says: 'The child was old enough from 10 May 2025 on, and no visit that saw the child alone is recorded since. The profile asks for the child to be seen alone within 6 weeks, by 21 June 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'one born on 29 February is four on the 29th, and five on the 28th',
    settings: settingsOf('not-seen-alone', { limit: 6, unit: 'weeks', count: 5 }),
    facts: [fact('birth', '2020-02-29'), fact('plan-start', '2024-12-02')],
    on: { '2025-02-27': 'none', '2025-02-28': 'ok since 2025-02-28, due 2025-04-11' },
  },
  {
    name: 'no birth known, no signal',
    facts: [plan],
    on: { '2025-12-01': 'none' },
  },
  {
    name: 'the eighteenth birthday ends it',
    facts: [fact('birth', '2007-06-01'), plan],
    on: { '2025-05-31': 'late since 2025-05-14, due 2025-05-13, 18 days over', '2025-06-01': 'none' },
  },
  {
    name: 'the age is that of the edition in force for the latest visit that saw the child alone',
    settings: settingsOf('not-seen-alone', [
      { limit: 6, unit: 'weeks', count: 4, to: '2025-04-30' },
      { limit: 6, unit: 'weeks', count: 10, from: '2025-05-01' },
    ]),
    facts: [fact('birth', '2018-06-01'), plan, visited('2025-05-12', { seenAlone: 'yes' })],
    on: { '2025-05-11': 'ok since 2025-04-01, due 2025-05-13', '2025-05-12': 'none' },
  },
  {
    name: 'a visit since the source began to tell that saw the child with others is cited',
    facts: [
      born,
      fact('plan-start', '2024-06-03'),
      visited('2025-04-02', { seenAlone: 'no' }),
      visited('2025-03-20', { seenAlone: 'not-recorded' }),
    ],
    toldFrom: { visit: '2025-03-03' },
    on: {
      '2025-04-14': 'not-recorded since 2024-06-03',
      '2025-04-15': 'not-recorded since 2025-04-15',
      '2025-05-02': 'late since 2025-04-15, due 2025-04-14, 18 days over',
    },
    says: 'The source tells of visits only from 3 March 2025 on. The one of 2 April 2025 cannot count: the child was not seen alone. The profile asks for the child to be seen alone within 6 weeks: even after one just before 3 March 2025, by 14 April 2025. It is 18 days late.',
  },
]);
