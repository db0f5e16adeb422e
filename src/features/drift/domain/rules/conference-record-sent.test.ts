import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { conferenceRecordSent } from './conference-record-sent.ts';

const settings = settingsOf('conference-record-sent', { limit: 20, unit: 'working-days', soon: 5 });
const plan = fact('plan-start', '2022-05-06');
const initial = fact('initial-conference', '2022-05-06');

testScenarios(conferenceRecordSent, settings, [
  {
    name: 'twenty working days over a spring bank holiday that was moved to June, and one beside it',
    facts: [plan, initial],
    on: {
      '2022-06-01': 'meeting-1: ok since 2022-05-06, due 2022-06-07',
      '2022-06-02': 'meeting-1: due since 2022-06-02, due 2022-06-07',
      '2022-06-07': 'meeting-1: due since 2022-06-02, due 2022-06-07',
      '2022-06-08': 'meeting-1: late since 2022-06-08, due 2022-06-07, 1 working-days over',
    },
  },
  {
    name: 'the first day counted ends it a working day sooner',
    settings: settingsOf('conference-record-sent', { limit: 20, unit: 'working-days', firstDay: 1 }),
    facts: [plan, initial],
    on: {
      '2022-06-06': 'meeting-1: due since 2022-06-06, due 2022-06-06',
      '2022-06-07': 'meeting-1: late since 2022-06-07, due 2022-06-06, 1 working-days over',
    },
    says: 'The initial conference was held on 6 May 2022. The profile asks for its record to be sent within 20 working days (the first day counted), by 6 June 2022; none is recorded. It is 1 working day late.',
  },
  {
    name: 'the plan sent is not the record',
    facts: [
      plan,
      initial,
      fact('paper-sent', '2022-05-09', { paper: 'plan' }),
      fact('paper-sent', '2022-05-20', { paper: 'record' }),
    ],
    on: {
      '2022-05-19': 'meeting-1: ok since 2022-05-06, due 2022-06-07',
      '2022-05-20': 'meeting-1: ok since 2022-05-20',
    },
  },
  {
    name: 'a review that ended the plan still owes its record until the plan stops',
    facts: [
      plan,
      initial,
      fact('review-conference', '2022-07-20', { meeting: 'review', continues: 'no' }),
      fact('plan-end', '2022-07-25'),
    ],
    on: { '2022-07-20': 'review: ok since 2022-07-20, due 2022-08-17', '2022-07-25': 'none' },
  },
]);
