import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { conferencePlanSent } from './conference-plan-sent.ts';

const settings = settingsOf('conference-plan-sent', { limit: 1, unit: 'working-days' });
const plan = fact('plan-start', '2025-04-17');
const initial = fact('initial-conference', '2025-04-17');
const sent = (on: string) => fact('paper-sent', on, { paper: 'plan' });

testScenarios(conferencePlanSent, settings, [
  {
    name: 'one working day after Maundy Thursday is the Tuesday after Easter',
    facts: [plan, initial],
    on: {
      '2025-04-21': 'meeting-1: ok since 2025-04-17, due 2025-04-22',
      '2025-04-22': 'meeting-1: due since 2025-04-22, due 2025-04-22',
      '2025-04-23': 'meeting-1: late since 2025-04-23, due 2025-04-22, 1 working-days over',
    },
    says: 'The initial conference was held on 17 April 2025. The profile asks for the plan to be sent within 1 working day, by 22 April 2025; none is recorded. It is 1 working day late.',
  },
  {
    name: 'sent late it is in order, and says how late it was',
    facts: [plan, initial, sent('2025-04-25')],
    on: {
      '2025-04-24': 'meeting-1: late since 2025-04-23, due 2025-04-22, 2 working-days over',
      '2025-04-25': 'meeting-1: ok since 2025-04-25',
    },
    says: 'The initial conference was held on 17 April 2025. The profile asks for the plan to be sent within 1 working day, by 22 April 2025. It was sent on 25 April 2025, 3 working days late.',
  },
  {
    name: 'a review that ended the plan owes none, while the plan is still on record',
    facts: [
      plan,
      initial,
      sent('2025-04-22'),
      fact('review-conference', '2025-07-10', { meeting: 'review', continues: 'no' }),
    ],
    on: { '2025-07-09': 'meeting-1: ok since 2025-04-22', '2025-07-10': 'none' },
  },
  {
    name: 'a review that does not say what it decided owes one',
    facts: [
      plan,
      initial,
      fact('review-conference', '2025-07-10', { meeting: 'review', continues: 'not-recorded' }),
    ],
    on: { '2025-07-14': 'review: late since 2025-07-12, due 2025-07-11, 1 working-days over' },
  },
  {
    name: 'an initial conference that made no plan owes none, though another plan runs',
    facts: [plan, initial, fact('initial-conference', '2025-06-10', { meeting: 'second', planMade: 'no' })],
    on: { '2025-06-10': 'none' },
  },
]);
