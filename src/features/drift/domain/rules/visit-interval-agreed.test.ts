import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { visitIntervalAgreed } from './visit-interval-agreed.ts';

const settings = settingsOf('visit-interval-agreed', {}, { visit: { limit: 10, unit: 'working-days' } });
const plan = fact('plan-start', '2025-04-01');
const set = (on: string, details = {}) => fact('visit-interval', on, { limit: 4, unit: 'weeks', ...details });
const agreed = { manager: 'A. Manager', chair: 'A. Chair', reason: 'things at home are safer' };

testScenarios(visitIntervalAgreed, settings, [
  { name: 'no interval of its own', facts: [plan], on: { '2025-06-01': 'none' } },
  {
    name: 'a longer one with all that it needs',
    facts: [plan, set('2025-05-06', agreed)],
    on: { '2025-05-05': 'none', '2025-05-06': 'ok since 2025-05-06' },
    says: 'On 6 May 2025 visits were set to be made every 4 weeks, and the profile asks for one every 10 working days. A. Manager and A. Chair agreed to it, with a reason: things at home are safer.',
  },
  {
    name: 'a longer one of which only the manager is recorded',
    facts: [plan, set('2025-05-06', { manager: 'A. Manager' })],
    on: { '2025-05-06': 'late since 2025-05-06', '2025-09-01': 'late since 2025-05-06' },
    says: 'On 6 May 2025 visits were set to be made every 4 weeks, and the profile asks for one every 10 working days. Not recorded for it: the chair who agreed and the reason.',
  },
  {
    name: 'two weeks are no longer than ten working days',
    facts: [plan, set('2025-06-02', { limit: 2, unit: 'weeks' })],
    on: { '2025-06-02': 'none' },
  },
  {
    name: 'fifteen days are longer than ten working days in an ordinary fortnight',
    facts: [plan, set('2025-06-02', { limit: 15, unit: 'days' })],
    on: { '2025-06-02': 'late since 2025-06-02' },
  },
  {
    name: 'fifteen days are not longer than ten working days over Easter',
    facts: [plan, set('2025-04-10', { limit: 15, unit: 'days' })],
    on: { '2025-04-10': 'none' },
  },
  {
    name: 'the latest one is asked of, and a return to the profile’s ends it',
    facts: [plan, set('2025-05-06'), set('2025-06-02', { limit: 10, unit: 'working-days' })],
    on: { '2025-06-01': 'late since 2025-05-06', '2025-06-02': 'none' },
  },
  {
    name: 'a profile that asks for no visits can be exceeded by none',
    settings: settingsOf(
      'visit-interval-agreed',
      {},
      { visit: { limit: 10, unit: 'working-days', on: false } },
    ),
    facts: [plan, set('2025-05-06')],
    on: { '2025-05-06': 'none' },
  },
]);
