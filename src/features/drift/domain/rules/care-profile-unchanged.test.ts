import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { careProfileUnchanged } from './care-profile-unchanged.ts';

const plan = fact('plan-start', '2025-01-10');
const scored = (on: string, score: number, area = 'physical', better: 'lower' | 'higher' = 'lower') =>
  fact('tool-score', on, { score, area, better, instrument: 'care' });

testScenarios(careProfileUnchanged, settingsOf('care-profile-unchanged', {}), [
  {
    name: 'one score alone cannot tell of a change',
    facts: [plan, scored('2025-02-01', 4)],
    on: { '2025-06-01': 'none' },
  },
  {
    name: 'care has got better where lower is better',
    facts: [plan, scored('2025-02-01', 4), scored('2025-06-01', 3)],
    on: { '2025-05-31': 'none', '2025-06-01': 'care/physical: ok since 2025-06-01' },
    says: 'The care given in the area “physical” (care) has got better: it was scored 4 on 1 February 2025, and 3 on 1 June 2025, where lower is better.',
  },
  {
    name: 'care is scored the same',
    facts: [plan, scored('2025-02-01', 4), scored('2025-06-01', 4)],
    on: { '2025-06-01': 'care/physical: late since 2025-06-01' },
    says: 'The care given in the area “physical” (care) has not changed: it was scored 4 on 1 February 2025, and 4 on 1 June 2025, where lower is better.',
  },
  {
    name: 'a lower score is no gain where higher is better',
    facts: [plan, scored('2025-02-01', 4, 'love', 'higher'), scored('2025-06-01', 3, 'love', 'higher')],
    on: { '2025-06-01': 'care/love: late since 2025-06-01' },
    says: 'The care given in the area “love” (care) has not got better: it was scored 4 on 1 February 2025, and 3 on 1 June 2025, where higher is better.',
  },
  {
    name: 'good care in one area does not hide poor care in another',
    facts: [
      plan,
      scored('2025-02-01', 4),
      scored('2025-02-01', 4, 'love'),
      scored('2025-06-01', 2),
      scored('2025-06-01', 5, 'love'),
    ],
    on: { '2025-06-01': 'care/physical: ok since 2025-06-01; care/love: late since 2025-06-01' },
  },
  {
    name: 'the last is held against the one before, not against the first',
    facts: [plan, scored('2025-02-01', 3), scored('2025-04-01', 5), scored('2025-06-01', 4)],
    on: {
      '2025-04-01': 'care/physical: late since 2025-04-01',
      '2025-06-01': 'care/physical: ok since 2025-06-01',
    },
  },
  {
    name: 'asked once, though two plans run, and not at all once both have ended',
    facts: [
      plan,
      fact('plan-start', '2025-02-01', { plan: 'plan-2' }),
      scored('2025-02-01', 4),
      scored('2025-06-01', 4),
      fact('plan-end', '2025-07-01'),
      fact('plan-end', '2025-08-01', { plan: 'plan-2' }),
    ],
    on: {
      '2025-06-30': 'care/physical: late since 2025-06-01',
      '2025-07-31': 'care/physical: late since 2025-06-01',
      '2025-08-01': 'none',
    },
  },
]);
