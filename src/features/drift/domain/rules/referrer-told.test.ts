import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { referrerTold } from './referrer-told.ts';

const settings = settingsOf('referrer-told', { limit: 1, unit: 'working-days' });

testScenarios(referrerTold, settings, [
  {
    name: 'on Maundy Thursday the next working day is the Tuesday after Easter',
    facts: [fact('referral', '2025-04-17'), fact('referral-decision', '2025-04-17')],
    on: {
      '2025-04-21': 'episode-1: ok since 2025-04-17, due 2025-04-22',
      '2025-04-22': 'episode-1: due since 2025-04-22, due 2025-04-22',
      '2025-04-23': 'episode-1: late since 2025-04-23, due 2025-04-22, 1 working-days over',
    },
    says: 'The referral came on 17 April 2025. The profile asks for word to whoever made it within 1 working day, by 22 April 2025; none is recorded. It is 1 working day late.',
  },
  {
    name: 'told in time',
    facts: [fact('referral', '2025-04-17'), fact('referrer-told', '2025-04-17')],
    on: { '2025-06-01': 'episode-1: ok since 2025-04-17' },
    says: 'The referral came on 17 April 2025. The profile asks for word to whoever made it within 1 working day, by 22 April 2025. They were told on 17 April 2025, in time.',
  },
  {
    name: 'once the episode’s assessment is complete nobody is asked any more',
    facts: [
      fact('referral', '2025-04-17'),
      fact('assessment-start', '2025-04-22', { episode: 'episode-1' }),
      fact('assessment-end', '2025-06-02', { episode: null }),
    ],
    on: {
      '2025-06-01': 'episode-1: late since 2025-04-23, due 2025-04-22, 26 working-days over',
      '2025-06-02': 'none',
    },
  },
]);
