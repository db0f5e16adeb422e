import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { conferenceChronology } from './conference-chronology.ts';

const settings = settingsOf('conference-chronology', {});
const plan = fact('plan-start', '2025-05-01');
const initial = fact('initial-conference', '2025-05-01');

testScenarios(conferenceChronology, settings, [
  {
    name: 'one was sent for it',
    facts: [plan, initial, fact('paper-sent', '2025-04-28', { paper: 'chronology' })],
    on: { '2025-05-01': 'meeting-1: ok since 2025-04-28' },
    says: 'A chronology for the initial conference on 1 May 2025 was sent on 28 April 2025.',
  },
  {
    name: 'none is recorded, which is never late',
    facts: [plan, initial, fact('paper-sent', '2025-04-28', { paper: 'agency-report' })],
    on: { '2026-05-01': 'meeting-1: not-recorded since 2025-05-01' },
    says: 'The initial conference was held on 1 May 2025. No chronology sent for it is recorded.',
  },
  {
    name: 'a conference without a plan that runs asks nothing',
    facts: [initial],
    on: { '2025-05-01': 'none' },
  },
]);
