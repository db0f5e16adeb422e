import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { agencyAttendance } from './agency-attendance.ts';

const settings = settingsOf('agency-attendance', {});
const plan = fact('plan-start', '2025-05-01');
const initial = fact('initial-conference', '2025-05-01', { meeting: 'initial' });
const review = fact('review-conference', '2025-07-24', { meeting: 'review' });
const came = (agency: string, attended: 'yes' | 'no' | 'not-recorded') =>
  fact('attendance', '2025-07-24', { meeting: 'review', agency, attended, reportGiven: 'no' });

testScenarios(agencyAttendance, settings, [
  {
    name: 'only the last conference is asked of',
    facts: [plan, initial, review, came('school', 'yes'), came('health', 'no'), came('police', 'no')],
    on: {
      '2025-07-23': 'initial: not-recorded since 2025-05-01',
      '2025-07-24': 'review: late since 2025-07-24',
    },
    says: 'Health and police did not attend the review conference on 24 July 2025.',
  },
  {
    name: 'all came, though no report is told of',
    facts: [plan, initial, review, came('school', 'yes')],
    on: { '2025-07-24': 'review: ok since 2025-07-24' },
    says: 'School attended the review conference on 24 July 2025.',
  },
  {
    name: 'a word that somebody stayed away comes to be known later',
    facts: [
      plan,
      initial,
      review,
      fact('attendance', '2025-07-24', { meeting: 'review', attended: 'no', knownFrom: '2025-08-04' }),
    ],
    on: {
      '2025-08-03': 'review: not-recorded since 2025-07-24',
      '2025-08-04': 'review: late since 2025-07-24',
    },
  },
  {
    name: 'a later version of what was recorded takes its place',
    facts: [
      plan,
      initial,
      review,
      fact('attendance', '2025-07-24', { meeting: 'review', attended: 'no', id: 'first' }),
      fact('attendance', '2025-07-24', {
        meeting: 'review',
        attended: 'yes',
        replaces: 'first',
        knownFrom: '2025-07-28',
      }),
    ],
    on: { '2025-07-27': 'review: late since 2025-07-24', '2025-07-28': 'review: ok since 2025-07-24' },
  },
]);
