import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { familyInterpreter } from './family-interpreter.ts';

const plan = fact('plan-start', '2025-05-01');
const initial = fact('initial-conference', '2025-05-01');
const by = (who: 'professional' | 'family' | 'none') => fact('interpreter', '2025-05-01', { by: who });

testScenarios(familyInterpreter, settingsOf('family-interpreter', {}), [
  { name: 'nothing is told of an interpreter', facts: [plan, initial], on: { '2025-05-01': 'none' } },
  {
    name: 'somebody of the family, though a professional was there too',
    facts: [plan, initial, by('professional'), by('family')],
    on: { '2025-05-01': 'meeting-1: late since 2025-05-01' },
    says: 'Somebody of the family interpreted at the initial conference on 1 May 2025.',
  },
  {
    name: 'a professional',
    facts: [plan, initial, by('professional')],
    on: { '2025-05-01': 'meeting-1: ok since 2025-05-01' },
    says: 'A professional interpreted at the initial conference on 1 May 2025.',
  },
  {
    name: 'nobody',
    facts: [plan, initial, by('none')],
    on: { '2025-05-01': 'meeting-1: ok since 2025-05-01' },
    says: 'Nobody interpreted at the initial conference on 1 May 2025, as is recorded.',
  },
  {
    name: 'an interpreter of another meeting is not this one’s',
    facts: [plan, initial, fact('interpreter', '2025-05-01', { by: 'family', meeting: 'core-group' })],
    on: { '2025-05-01': 'none' },
  },
]);
