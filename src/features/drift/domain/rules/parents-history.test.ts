import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { parentsHistory } from './parents-history.ts';

type Answer = 'yes' | 'no' | 'not-recorded';
const plan = fact('plan-start', '2025-01-10');
const told = (on: string, recorded: Answer, analysed: Answer) =>
  fact('parents-history', on, { recorded, analysed });

testScenarios(parentsHistory, settingsOf('parents-history', {}), [
  {
    name: 'told before the plan, with what it means',
    facts: [told('2024-12-20', 'yes', 'yes'), plan],
    on: { '2025-01-09': 'none', '2025-01-10': 'ok since 2024-12-20' },
    says: 'The parents’ own history, and what it means for the child, are told in the assessment of 20 December 2024.',
  },
  {
    name: 'told, but not what it means',
    facts: [plan, told('2025-02-01', 'yes', 'no')],
    on: { '2025-02-01': 'late since 2025-02-01' },
    says: 'The parents’ own history is told in the assessment of 1 February 2025, but not what it means for the child.',
  },
  {
    name: 'missing from the assessment',
    facts: [plan, told('2025-02-01', 'no', 'not-recorded')],
    on: { '2025-02-01': 'late since 2025-02-01' },
    says: 'The parents’ own childhood and history are missing from the assessment of 1 February 2025.',
  },
  {
    name: 'told, and silent on what it means',
    facts: [plan, told('2025-02-01', 'yes', 'not-recorded')],
    on: { '2025-02-01': 'not-recorded since 2025-02-01' },
    says: 'The record is silent on whether the assessment of 1 February 2025 tells what the parents’ history means.',
  },
  {
    name: 'silent on both',
    facts: [plan, told('2025-02-01', 'not-recorded', 'yes')],
    on: { '2025-02-01': 'not-recorded since 2025-02-01' },
    says: 'The record is silent on whether the assessment of 1 February 2025 tells the parents’ own history.',
  },
  {
    name: 'nothing is recorded of it at all',
    facts: [plan],
    on: { '2026-01-10': 'not-recorded since 2025-01-10' },
    says: 'Nothing is recorded of the parents’ own childhood and history, on the plan that began on 10 January 2025 or before it.',
  },
  {
    name: 'the latest assessment counts',
    facts: [plan, told('2025-02-01', 'no', 'no'), told('2025-05-01', 'yes', 'yes')],
    on: { '2025-04-30': 'late since 2025-02-01', '2025-05-01': 'ok since 2025-05-01' },
  },
]);
