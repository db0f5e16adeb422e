import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { changeOfChair } from './change-of-chair.ts';

const plan = fact('plan-start', '2025-05-01');
const initial = fact('initial-conference', '2025-05-01', { chair: 'Ana' });
const review = (on: string, chair: string | null) =>
  fact('review-conference', on, { chair, meeting: `review ${on}` });

testScenarios(changeOfChair, settingsOf('change-of-chair', { count: 0 }), [
  {
    name: 'the same chair at every conference',
    facts: [plan, initial, review('2025-07-25', 'Ana')],
    on: { '2025-07-25': 'ok since 2025-05-01' },
    says: 'The conference chair has been the same since the plan began on 1 May 2025.',
  },
  {
    name: 'another chair at the first review',
    facts: [plan, initial, review('2025-07-25', 'Ben')],
    on: { '2025-07-24': 'ok since 2025-05-01', '2025-07-25': 'late since 2025-07-25' },
    says: 'The conference chair has changed once since the plan began on 1 May 2025, on 25 July 2025; any change is a reason to look at what the family has had to tell again.',
  },
  {
    name: 'a conference that names no chair changes nothing',
    facts: [plan, initial, review('2025-07-25', null), review('2026-01-20', 'Ana')],
    on: { '2026-01-20': 'ok since 2025-05-01' },
  },
  {
    name: 'where chairs are allocated, the allocations count and the conferences do not',
    facts: [
      plan,
      initial,
      fact('allocation', '2025-04-20', { role: 'chair', worker: 'Cyd' }),
      review('2025-07-25', 'Ben'),
    ],
    on: { '2025-07-25': 'ok since 2025-05-01' },
  },
  {
    name: 'no chair is named anywhere',
    facts: [plan, review('2025-07-25', null)],
    on: { '2025-07-25': 'not-recorded since 2025-05-01' },
    says: 'No conference chair is recorded for the plan that began on 1 May 2025.',
  },
  {
    name: 'a later version corrects who chaired',
    facts: [
      plan,
      initial,
      fact('review-conference', '2025-07-25', { id: 'review', chair: 'Ben' }),
      fact('review-conference', '2025-07-25', { replaces: 'review', chair: 'Ana', knownFrom: '2025-08-01' }),
    ],
    on: { '2025-07-31': 'late since 2025-07-25', '2025-08-01': 'ok since 2025-05-01' },
  },
]);
