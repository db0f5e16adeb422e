import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { visit } from './visit.ts';

const settings = settingsOf('visit', { limit: 10, unit: 'working-days', soon: 3, words: ['social-worker'] });
const plan = fact('plan-start', '2025-04-01');
const visited = (on: string, details = {}) => fact('visit', on, details);
const agreed = { manager: 'A. Manager', chair: 'A. Chair', reason: 'The risk is less' };

testScenarios(visit, settings, [
  {
    name: 'ten working days over Easter from the last visit',
    facts: [plan, visited('2025-04-10')],
    on: {
      '2025-03-31': 'none',
      '2025-04-01': 'ok since 2025-04-01, due 2025-04-15',
      '2025-04-10': 'ok since 2025-04-10, due 2025-04-28',
      '2025-04-25': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-28': 'due since 2025-04-25, due 2025-04-28',
      '2025-04-29': 'late since 2025-04-29, due 2025-04-28, 1 working-days over',
    },
    says: 'The last visit recorded that counts was on 10 April 2025. The profile asks for a visit that sees the child within 10 working days, by 28 April 2025; none is recorded. It is 1 working day late.',
  },
  {
    name: 'neither an attempt, nor a visit that did not see the child, nor a core group starts it anew',
    facts: [
      plan,
      visited('2025-04-09', { outcome: 'attempt', seen: 'no' }),
      visited('2025-04-10', { outcome: 'attempt', seen: 'not-recorded' }),
      visited('2025-04-11', { seen: 'no' }),
      fact('core-group', '2025-04-14'),
    ],
    on: {
      '2025-04-15': 'due since 2025-04-12, due 2025-04-15',
      '2025-04-16': 'late since 2025-04-16, due 2025-04-15, 1 working-days over',
    },
    says: 'The plan began on 1 April 2025, and no visit that counts is recorded since. The profile asks for a visit that sees the child within 10 working days, by 15 April 2025; none is recorded. It is 1 working day late.',
  },
  {
    name: 'a student’s visit does not count, one of nobody knows whom does',
    facts: [
      plan,
      visited('2025-04-10', { workerRole: 'student' }),
      visited('2025-04-22', { workerRole: null }),
    ],
    on: {
      '2025-04-16': 'late since 2025-04-16, due 2025-04-15, 1 working-days over',
      '2025-04-22': 'ok since 2025-04-22, due 2025-05-07',
    },
  },
  {
    name: 'a visit of which nobody recorded whether the child was seen: nobody can say, until it too would be too old',
    facts: [
      plan,
      visited('2025-04-03', { seen: 'not-recorded' }),
      visited('2025-04-08', { seen: 'not-recorded' }),
    ],
    on: {
      '2025-04-08': 'ok since 2025-04-01, due 2025-04-15',
      '2025-04-16': 'not-recorded since 2025-04-16',
      '2025-04-24': 'not-recorded since 2025-04-16',
      '2025-04-25': 'late since 2025-04-16, due 2025-04-15, 6 working-days over',
    },
  },
  {
    name: 'a doubtful visit after it was late leaves it in doubt from the visit’s own day',
    facts: [plan, visited('2025-04-23', { seen: 'not-recorded' })],
    on: {
      '2025-04-22': 'late since 2025-04-16, due 2025-04-15, 3 working-days over',
      '2025-04-23': 'not-recorded since 2025-04-23',
      '2025-05-08': 'not-recorded since 2025-04-23',
    },
    says: 'A visit of 23 April 2025 is recorded, but not whether the child was seen. The profile asks for a visit that sees the child within 10 working days; without that visit, the day for it was 15 April 2025.',
  },
  {
    name: 'a doubtful visit of a student would not count if the child was seen',
    facts: [plan, visited('2025-04-10', { seen: 'not-recorded', workerRole: 'student' })],
    on: { '2025-04-16': 'late since 2025-04-16, due 2025-04-15, 1 working-days over' },
  },
  {
    name: 'before birth the expectant mother is seen, and after it the child',
    facts: [
      plan,
      fact('birth-expected', '2025-04-01'),
      visited('2025-04-08', { seen: 'not-recorded', ofExpectantMother: true }),
      fact('birth', '2025-04-16'),
      visited('2025-04-17', { seen: 'no', ofExpectantMother: true }),
      visited('2025-04-24'),
    ],
    on: {
      '2025-04-08': 'ok since 2025-04-08, due 2025-04-24',
      '2025-04-17': 'ok since 2025-04-08, due 2025-04-24',
      '2025-04-23': 'due since 2025-04-21, due 2025-04-24',
      '2025-04-24': 'ok since 2025-04-24, due 2025-05-09',
    },
  },
  {
    name: 'a shorter interval of the plan’s own needs nobody’s agreement',
    facts: [plan, fact('visit-interval', '2025-04-02', { limit: 7, unit: 'days' }), visited('2025-04-04')],
    on: {
      '2025-04-11': 'due since 2025-04-08, due 2025-04-11',
      '2025-04-12': 'late since 2025-04-12, due 2025-04-11, 1 days over',
    },
    says: 'The last visit recorded that counts was on 4 April 2025. The plan asks for a visit that sees the child within 7 days, by 11 April 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'a longer one holds where manager, chair and reason are recorded',
    facts: [
      plan,
      fact('visit-interval', '2025-04-02', { limit: 4, unit: 'weeks', ...agreed }),
      visited('2025-04-04'),
    ],
    on: {
      '2025-05-02': 'due since 2025-04-29, due 2025-05-02',
      '2025-05-03': 'late since 2025-05-03, due 2025-05-02, 1 days over',
    },
  },
  {
    name: 'a longer one without a reason does not hold, and the profile’s does',
    facts: [
      plan,
      fact('visit-interval', '2025-04-02', { limit: 4, unit: 'weeks', ...agreed, reason: null }),
      visited('2025-04-04'),
    ],
    on: { '2025-04-23': 'late since 2025-04-23, due 2025-04-22, 1 working-days over' },
    says: 'The last visit recorded that counts was on 4 April 2025. The profile asks for a visit that sees the child within 10 working days, by 22 April 2025; none is recorded. It is 1 working day late. The plan’s own longer interval does not count: its manager, chair and reason are not all recorded.',
  },
  {
    name: 'a visit that names no plan belongs to each plan that had begun; one that names a plan to that one alone',
    facts: [
      plan,
      fact('plan-start', '2025-04-09', { plan: 'plan-2' }),
      visited('2025-04-08', { plan: null }),
      visited('2025-04-10', { plan: 'plan-2' }),
      visited('2025-04-11', { plan: null, planType: 'child-in-need' }),
    ],
    on: { '2025-04-14': 'ok since 2025-04-08, due 2025-04-24; plan-2: ok since 2025-04-10, due 2025-04-28' },
  },
  {
    name: 'a source that tells of visits only from later on cannot say, until even one just before would be too old',
    facts: [fact('plan-start', '2024-01-10')],
    toldFrom: { visit: '2025-04-01' },
    on: {
      '2025-04-15': 'not-recorded since 2024-01-10',
      '2025-04-16': 'late since 2025-04-16, due 2025-04-15, 1 working-days over',
    },
    says: 'The source tells of visits only from 1 April 2025 on, and has none since. The profile asks for a visit that sees the child within 10 working days: even after one just before 1 April 2025, by 15 April 2025. It is 1 working day late.',
  },
  {
    name: 'a visit since then that does not say whether the child was seen is cited, and not called absent',
    facts: [fact('plan-start', '2024-01-10'), visited('2025-04-01', { seen: 'not-recorded' })],
    toldFrom: { visit: '2025-04-01' },
    on: {
      '2025-04-15': 'not-recorded since 2024-01-10',
      '2025-04-16': 'late since 2025-04-16, due 2025-04-15, 1 working-days over',
    },
    says: 'The source tells of visits only from 1 April 2025 on. The one of 1 April 2025 cannot count: whether the child was seen is not recorded. The profile asks for a visit that sees the child within 10 working days: even after one just before 1 April 2025, by 15 April 2025. It is 1 working day late. Even if that one counted, it would be late.',
  },
  {
    name: 'a visit since then by a role that does not count is cited with the reason',
    facts: [fact('plan-start', '2024-01-10'), visited('2025-04-10', { workerRole: 'support-worker' })],
    toldFrom: { visit: '2025-04-01' },
    on: { '2025-04-14': 'not-recorded since 2024-01-10' },
    says: 'The source tells of visits only from 1 April 2025 on. The one of 10 April 2025 cannot count: it was made by the support worker, whose visits the profile does not count. Nobody can say from the source when the last that counts was. The profile asks for a visit that sees the child within 10 working days.',
  },
  {
    name: 'a visit recorded late was late to be known',
    facts: [plan, visited('2025-04-14', { knownFrom: '2025-04-23' })],
    on: {
      '2025-04-22': 'late since 2025-04-16, due 2025-04-15, 3 working-days over',
      '2025-04-23': 'ok since 2025-04-14, due 2025-04-30',
    },
  },
  {
    name: 'a new edition of the profile counts for visits from its day on',
    settings: settingsOf('visit', [
      { limit: 4, unit: 'weeks', to: '2025-04-13' },
      { limit: 2, unit: 'weeks', from: '2025-04-14' },
    ]),
    facts: [plan, visited('2025-04-10'), visited('2025-04-14')],
    on: {
      '2025-04-13': 'ok since 2025-04-10, due 2025-05-08',
      '2025-04-14': 'ok since 2025-04-14, due 2025-04-28',
    },
  },
  {
    name: 'a visit before a known birth, silent on mother and child, leaves nothing in doubt',
    facts: [
      plan,
      fact('birth', '2025-05-20', { knownFrom: '2025-05-20' }),
      visited('2025-05-13', { seen: 'not-recorded' }),
    ],
    on: {
      '2025-05-19': 'not-recorded since 2025-05-13',
      '2025-05-20': 'late since 2025-04-16, due 2025-04-15, 22 working-days over',
    },
  },
]);
