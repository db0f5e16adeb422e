import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { conferenceInvitations } from './conference-invitations.ts';

const settings = settingsOf('conference-invitations', { limit: 10, unit: 'working-days' });
const plan = fact('plan-start', '2025-05-01', { meeting: 'initial' });
const initial = fact('initial-conference', '2025-05-01', { meeting: 'initial' });
const invitation = (on: string, details = {}) =>
  fact('paper-sent', on, { meeting: 'initial', paper: 'invitation', ...details });

testScenarios(conferenceInvitations, settings, [
  {
    name: 'an invitation over Easter counts no bank holiday',
    facts: [invitation('2025-04-10'), initial, plan],
    on: { '2025-04-30': 'none', '2025-05-01': 'initial: ok since 2025-04-10' },
    says: 'The first invitation to the initial conference on 1 May 2025 was sent on 10 April 2025, 13 working days before it. The profile asks for 10 working days before it.',
  },
  {
    name: 'no invitation recorded is never late',
    facts: [initial, plan],
    on: {
      '2025-05-01': 'initial: not-recorded since 2025-05-01',
      '2026-01-01': 'initial: not-recorded since 2025-05-01',
    },
    says: 'The initial conference was held on 1 May 2025. No invitation to it is recorded.',
  },
  {
    name: 'the first of several counts, and a paper of another kind or meeting does not',
    facts: [
      invitation('2025-04-28', { paper: 'decision' }),
      invitation('2025-04-28', { meeting: 'other' }),
      invitation('2025-04-30'),
      invitation('2025-05-01'),
      initial,
      plan,
    ],
    on: { '2025-05-02': 'initial: late since 2025-05-01' },
    says: 'The first invitation to the initial conference on 1 May 2025 was sent on 30 April 2025, 1 working day before it. The profile asks for 10 working days before it.',
  },
  {
    name: 'an invitation recorded after the conference is known only from then on',
    facts: [invitation('2025-04-14', { knownFrom: '2025-05-06' }), initial, plan],
    on: {
      '2025-05-05': 'initial: not-recorded since 2025-05-01',
      '2025-05-06': 'initial: ok since 2025-04-14',
    },
  },
  {
    name: 'ten working days before it is just early enough, and nine are not',
    facts: [
      invitation('2025-04-14'),
      initial,
      plan,
      fact('review-conference', '2025-07-24', { meeting: 'review' }),
      invitation('2025-07-11', { meeting: 'review' }),
    ],
    on: { '2025-05-01': 'initial: ok since 2025-04-14', '2025-07-24': 'review: late since 2025-07-24' },
  },
  {
    name: 'sent on the day of the conference it stands out, and sent after it too',
    facts: [
      invitation('2025-05-01'),
      initial,
      plan,
      fact('review-conference', '2025-07-24', { meeting: 'review' }),
      invitation('2025-07-28', { meeting: 'review' }),
    ],
    on: {
      '2025-05-01': 'initial: late since 2025-05-01',
      '2025-07-27': 'review: not-recorded since 2025-07-24',
      '2025-07-28': 'review: late since 2025-07-24',
    },
  },
  {
    name: 'a review takes the place of the initial conference, and a plan that ended asks nothing',
    facts: [
      invitation('2025-04-10'),
      initial,
      plan,
      fact('review-conference', '2025-07-24', { meeting: 'review' }),
      fact('plan-end', '2025-08-01'),
    ],
    on: {
      '2025-07-23': 'initial: ok since 2025-04-10',
      '2025-07-24': 'review: not-recorded since 2025-07-24',
      '2025-07-31': 'review: not-recorded since 2025-07-24',
      '2025-08-01': 'none',
    },
  },
  {
    name: 'a profile that asks it only of later conferences says nothing',
    settings: settingsOf('conference-invitations', { from: '2025-05-02' }),
    facts: [initial, plan],
    on: { '2025-06-01': 'none' },
  },
]);
