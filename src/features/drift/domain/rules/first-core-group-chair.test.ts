import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { firstCoreGroupChair } from './first-core-group-chair.ts';

const settings = settingsOf('first-core-group-chair', { words: ['team-manager', 'lead-practitioner'] });
const plan = fact('plan-start', '2025-04-11');
const met = (chairRole: string | null, on = '2025-04-22') => fact('core-group', on, { chairRole });

testScenarios(firstCoreGroupChair, settings, [
  { name: 'no core group yet', facts: [plan], on: { '2025-06-01': 'none' } },
  {
    name: 'one of those whom the profile names',
    facts: [plan, met('lead-practitioner')],
    on: { '2025-04-21': 'none', '2025-04-22': 'ok since 2025-04-22' },
    says: 'The first core group met on 22 April 2025, chaired by the lead practitioner. The profile asks for the team manager or the lead practitioner.',
  },
  {
    name: 'another, and who chaired the next does not mend it',
    facts: [plan, met('social-worker'), met('team-manager', '2025-05-20')],
    on: { '2025-04-22': 'late since 2025-04-22', '2025-05-20': 'late since 2025-04-22' },
  },
  {
    name: 'not recorded is not late',
    facts: [plan, met(null)],
    on: { '2025-05-22': 'not-recorded since 2025-04-22' },
    says: 'The first core group met on 22 April 2025. Who chaired it is not recorded. The profile asks for the team manager or the lead practitioner.',
  },
  {
    name: 'a profile that names nobody asks nothing',
    settings: settingsOf('first-core-group-chair', {}),
    facts: [plan, met('social-worker')],
    on: { '2025-05-22': 'none' },
  },
]);
