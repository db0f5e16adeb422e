import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { coreGroupRecord } from './core-group-record.ts';

const settings = settingsOf('core-group-record', { limit: 5, unit: 'working-days' });
const plan = fact('plan-start', '2020-04-20');
const met = (on: string, meeting: string) => fact('core-group', on, { meeting });
const sent = (on: string, meeting: string) => fact('paper-sent', on, { meeting, paper: 'record' });

testScenarios(coreGroupRecord, settings, [
  {
    name: 'five working days over the May bank holiday that was moved to a Friday in 2020',
    facts: [plan, met('2020-05-04', 'first')],
    on: {
      '2020-05-03': 'none',
      '2020-05-11': 'first: ok since 2020-05-04, due 2020-05-12',
      '2020-05-12': 'first: due since 2020-05-12, due 2020-05-12',
      '2020-05-13': 'first: late since 2020-05-13, due 2020-05-12, 1 working-days over',
    },
    says: 'The core group met on 4 May 2020. The profile asks for its record to be sent within 5 working days, by 12 May 2020; none is recorded. It is 1 working day late.',
  },
  {
    name: 'the next core group is asked of in its place',
    facts: [
      plan,
      met('2020-05-04', 'first'),
      met('2020-06-01', 'second'),
      sent('2020-06-02', 'first'),
      sent('2020-06-10', 'second'),
    ],
    on: {
      '2020-05-31': 'first: late since 2020-05-13, due 2020-05-12, 12 working-days over',
      '2020-06-02': 'second: ok since 2020-06-01, due 2020-06-08',
      '2020-06-09': 'second: late since 2020-06-09, due 2020-06-08, 1 working-days over',
      '2020-06-10': 'second: ok since 2020-06-10',
    },
    says: 'The core group met on 1 June 2020. The profile asks for its record to be sent within 5 working days, by 8 June 2020. It was sent on 10 June 2020, 2 working days late.',
  },
  {
    name: 'on the weekend after a Friday it is late, by no working day yet',
    facts: [plan, met('2020-06-05', 'first')],
    on: {
      '2020-06-12': 'first: due since 2020-06-12, due 2020-06-12',
      '2020-06-13': 'first: late since 2020-06-13, due 2020-06-12, 0 working-days over',
    },
  },
]);
