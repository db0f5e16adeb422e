import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { childInfluence } from './child-influence.ts';

const plan = fact('plan-start', '2025-05-01');
const initial = fact('initial-conference', '2025-05-01');
type Answer = 'yes' | 'no' | 'not-recorded';
const told = (view: Answer, changed: Answer) => fact('child-influence', '2025-05-01', { view, changed });

testScenarios(childInfluence, settingsOf('child-influence', {}), [
  {
    name: 'told, and something changed',
    facts: [plan, initial, told('yes', 'yes')],
    on: { '2025-05-01': 'meeting-1: ok since 2025-05-01' },
    says: 'The record of the initial conference on 1 May 2025 tells what the child says life is like, and tells what changed because of it.',
  },
  {
    name: 'told, but nothing changed',
    facts: [plan, initial, told('yes', 'no')],
    on: { '2025-05-01': 'meeting-1: late since 2025-05-01' },
    says: 'The record of the initial conference on 1 May 2025 tells what the child says life is like, and shows that nothing changed because of it.',
  },
  {
    name: 'not told, and silent on what changed',
    facts: [plan, initial, told('no', 'not-recorded')],
    on: { '2025-05-01': 'meeting-1: late since 2025-05-01' },
  },
  {
    name: 'told, and silent on what changed',
    facts: [plan, initial, told('yes', 'not-recorded')],
    on: { '2025-05-01': 'meeting-1: not-recorded since 2025-05-01' },
  },
  {
    name: 'nothing at all is recorded',
    facts: [plan, initial],
    on: { '2026-05-01': 'meeting-1: not-recorded since 2025-05-01' },
    says: 'The record of the initial conference on 1 May 2025 is silent on what the child says life is like, and on what changed because of it.',
  },
  {
    name: 'the latest word on it counts',
    facts: [
      plan,
      initial,
      told('no', 'no'),
      fact('child-influence', '2025-05-09', { view: 'yes', changed: 'yes' }),
    ],
    on: { '2025-05-08': 'meeting-1: late since 2025-05-01', '2025-05-09': 'meeting-1: ok since 2025-05-01' },
  },
  {
    name: 'a profile that asks it from a day on asks it of what was recorded from then on, though the meeting was before',
    settings: settingsOf('child-influence', { from: '2025-05-05' }),
    facts: [plan, initial, fact('child-influence', '2025-05-09', { view: 'no' })],
    on: { '2025-05-08': 'none', '2025-05-09': 'meeting-1: late since 2025-05-01' },
  },
]);
