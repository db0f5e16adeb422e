import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { referralDecided } from './referral-decided.ts';

const settings = settingsOf('referral-decided', { limit: 1, unit: 'working-days' });
const friday = fact('referral', '2025-05-02');

testScenarios(referralDecided, settings, [
  {
    name: 'one working day from a Friday ends on the Tuesday after a bank holiday',
    facts: [friday],
    on: {
      '2025-05-01': 'none',
      '2025-05-02': 'episode-1: ok since 2025-05-02, due 2025-05-06',
      '2025-05-06': 'episode-1: due since 2025-05-06, due 2025-05-06',
      '2025-05-07': 'episode-1: late since 2025-05-07, due 2025-05-06, 1 working-days over',
    },
    says: 'The referral came on 2 May 2025. The profile asks for a decision about it within 1 working day, by 6 May 2025; none is recorded. It is 1 working day late.',
  },
  {
    name: 'late over a weekend, no working day has passed yet',
    facts: [fact('referral', '2025-05-08')],
    on: { '2025-05-10': 'episode-1: late since 2025-05-10, due 2025-05-09, 0 working-days over' },
    says: 'The referral came on 8 May 2025. The profile asks for a decision about it within 1 working day, by 9 May 2025; none is recorded. It is late since then.',
  },
  {
    name: 'decided late it is in order, and says how late it was',
    facts: [friday, fact('referral-decision', '2025-05-08')],
    on: {
      '2025-05-07': 'episode-1: late since 2025-05-07, due 2025-05-06, 1 working-days over',
      '2025-05-08': 'episode-1: ok since 2025-05-08',
    },
    says: 'The referral came on 2 May 2025. The profile asks for a decision about it within 1 working day, by 6 May 2025. It was decided on 8 May 2025, 2 working days late.',
  },
  {
    name: 'a decision about another episode is not this one’s',
    facts: [friday, fact('referral-decision', '2025-05-06', { episode: 'episode-2' })],
    on: { '2025-05-07': 'episode-1: late since 2025-05-07, due 2025-05-06, 1 working-days over' },
  },
  {
    name: 'a closed episode asks nothing more, nor does a repeated row ask twice',
    facts: [friday, fact('referral', '2025-05-02', { id: 'again' }), fact('case-closed', '2025-05-09')],
    on: {
      '2025-05-08': 'episode-1: late since 2025-05-07, due 2025-05-06, 2 working-days over',
      '2025-05-09': 'none',
    },
  },
  {
    name: 'with the day of the referral as day 1 it is due on that day, or on the next working day',
    settings: settingsOf('referral-decided', { limit: 1, unit: 'working-days', firstDay: 1 }),
    facts: [friday, fact('referral', '2025-05-03', { episode: 'saturday' })],
    on: {
      '2025-05-03':
        'episode-1: late since 2025-05-03, due 2025-05-02, 0 working-days over; saturday: ok since 2025-05-03, due 2025-05-06',
    },
  },
]);
