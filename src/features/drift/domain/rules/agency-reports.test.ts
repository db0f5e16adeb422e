import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { agencyReports } from './agency-reports.ts';

const settings = settingsOf('agency-reports', {});
const named = settingsOf('agency-reports', { words: ['police', 'school'] });
const plan = fact('plan-start', '2025-05-01');
const initial = fact('initial-conference', '2025-05-01');
const report = (agency: string, reportGiven: 'yes' | 'no' | 'not-recorded') =>
  fact('attendance', '2025-05-01', { agency, reportGiven, attended: 'no' });
const on = (state: string) => ({ '2025-04-30': 'none', '2025-05-01': state });

testScenarios(agencyReports, settings, [
  {
    name: 'all that are told of gave one',
    facts: [plan, initial, report('school', 'yes'), report('police', 'yes')],
    on: on('meeting-1: ok since 2025-05-01'),
    says: 'School and police gave a report to the initial conference on 1 May 2025.',
  },
  {
    name: 'one that gave none outweighs one of which nobody can say',
    facts: [plan, initial, report('school', 'not-recorded'), report('police', 'no')],
    on: on('meeting-1: late since 2025-05-01'),
    says: 'Police gave no report to the initial conference on 1 May 2025.',
  },
  {
    name: 'one of which nobody can say is not late',
    facts: [plan, initial, report('school', 'not-recorded'), report('police', 'yes')],
    on: on('meeting-1: not-recorded since 2025-05-01'),
    says: 'Nothing recorded says whether school gave a report to the initial conference on 1 May 2025.',
  },
  {
    name: 'no agency told of at all',
    facts: [plan, initial],
    on: on('meeting-1: not-recorded since 2025-05-01'),
  },
  {
    name: 'where the profile names agencies, another’s missing report is not asked for',
    settings: named,
    facts: [plan, initial, report('school', 'yes'), report('police', 'yes'), report('housing', 'no')],
    on: on('meeting-1: ok since 2025-05-01'),
  },
  {
    name: 'an agency that the profile names and the record leaves out is silent',
    settings: named,
    facts: [plan, initial, report('school', 'yes')],
    on: on('meeting-1: not-recorded since 2025-05-01'),
    says: 'Nothing recorded says whether police gave a report to the initial conference on 1 May 2025.',
  },
]);
