import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { conferenceQuorate } from './conference-quorate.ts';

const plan = fact('plan-start', '2025-05-01');
const initial = (quorate: 'yes' | 'no' | 'not-recorded') =>
  fact('initial-conference', '2025-05-01', { quorate });

testScenarios(conferenceQuorate, settingsOf('conference-quorate', {}), [
  {
    name: 'enough were there',
    facts: [plan, initial('yes')],
    on: { '2025-05-01': 'meeting-1: ok since 2025-05-01' },
    says: 'Enough agencies were at the initial conference on 1 May 2025 for it to decide.',
  },
  {
    name: 'too few were there',
    facts: [plan, initial('no')],
    on: {
      '2025-05-01': 'meeting-1: late since 2025-05-01',
      '2025-12-01': 'meeting-1: late since 2025-05-01',
    },
    says: 'Too few agencies were at the initial conference on 1 May 2025 for it to decide: it was not quorate.',
  },
  {
    name: 'nobody can say',
    facts: [plan, initial('not-recorded')],
    on: { '2025-05-01': 'meeting-1: not-recorded since 2025-05-01' },
    says: 'Nothing recorded says whether enough agencies were at the initial conference on 1 May 2025 for it to decide.',
  },
  {
    name: 'the next conference, with enough there, takes its place; the child’s death ends it',
    facts: [
      plan,
      initial('no'),
      fact('review-conference', '2025-07-24', { meeting: 'review', quorate: 'yes' }),
      fact('death', '2025-08-10'),
    ],
    on: {
      '2025-07-23': 'meeting-1: late since 2025-05-01',
      '2025-07-24': 'review: ok since 2025-07-24',
      '2025-08-10': 'none',
    },
  },
]);
