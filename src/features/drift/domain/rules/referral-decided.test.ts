import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { referralDecided } from './referral-decided.ts';

const settings = settingsOf('referral-decided', { limit: 1, unit: 'working-days' });
/** Whether there was further action is not recorded, nor that anybody decided. */
const undecided = { noFurtherAction: 'not-recorded' } as const;
const friday = fact('referral', '2025-05-02', undecided);

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
    facts: [fact('referral', '2025-05-08', undecided)],
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
    facts: [
      friday,
      fact('referral', '2025-05-02', { id: 'again', ...undecided }),
      fact('case-closed', '2025-05-09'),
    ],
    on: {
      '2025-05-08': 'episode-1: late since 2025-05-07, due 2025-05-06, 2 working-days over',
      '2025-05-09': 'none',
    },
  },
  {
    name: 'further action was decided, and on which day is not recorded: never late',
    facts: [fact('referral', '2025-05-02', { noFurtherAction: 'no' })],
    on: {
      '2025-05-06': 'episode-1: ok since 2025-05-02, due 2025-05-06',
      '2025-05-07': 'episode-1: not-recorded since 2025-05-07',
      '2032-01-01': 'episode-1: not-recorded since 2025-05-07',
    },
    says: 'The referral came on 2 May 2025. That further action was decided is recorded, and on which day is not. The profile asks for a decision within 1 working day, by 6 May 2025.',
  },
  {
    name: 'no further action, and the decision has its day',
    facts: [
      fact('referral', '2025-05-02', { noFurtherAction: 'yes' }),
      fact('referral-decision', '2025-05-06'),
    ],
    on: { '2025-05-07': 'episode-1: ok since 2025-05-06' },
  },
  {
    name: 'an assessment that has begun shows that it was decided, and so does an enquiry',
    facts: [
      friday,
      fact('assessment-start', '2025-05-12', { episode: 'episode-1' }),
      fact('referral', '2025-05-02', { id: 'other', episode: 'episode-2', ...undecided }),
      fact('enquiry-start', '2025-05-13', { episode: 'episode-2' }),
    ],
    on: {
      '2025-05-12': 'episode-2: late since 2025-05-07, due 2025-05-06, 4 working-days over',
      '2025-05-13': 'none',
    },
  },
  {
    name: 'with the day of the referral as day 1 it is due on that day, or on the next working day',
    settings: settingsOf('referral-decided', { limit: 1, unit: 'working-days', firstDay: 1 }),
    facts: [friday, fact('referral', '2025-05-03', { episode: 'saturday', ...undecided })],
    on: {
      '2025-05-03':
        'episode-1: late since 2025-05-03, due 2025-05-02, 0 working-days over; saturday: ok since 2025-05-03, due 2025-05-06',
    },
  },
]);
