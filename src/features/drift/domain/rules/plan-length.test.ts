import { expect, test } from 'vitest';
import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { stopWithChildhood } from '../clock/childhood.ts';
import type { Rule } from '../rule.ts';
import { planLengthRules } from './plan-length.ts';

const nineMonths = rule('plan-9-months');
const settings = settingsOf('plan-9-months', { limit: 9, unit: 'months', soon: 28 });
const plan = fact('plan-start', '2024-05-31');

testScenarios(nineMonths, settings, [
  {
    name: 'a plan of 31 May reaches nine months on the last day of February',
    facts: [plan],
    on: {
      '2024-05-30': 'none',
      '2024-05-31': 'ok since 2024-05-31, due 2025-02-28',
      '2025-01-30': 'ok since 2024-05-31, due 2025-02-28',
      '2025-01-31': 'due since 2025-01-31, due 2025-02-28',
      '2025-02-27': 'due since 2025-01-31, due 2025-02-28',
      '2025-02-28': 'late since 2025-02-28, due 2025-02-28, 0 days over',
      '2025-03-01': 'late since 2025-02-28, due 2025-02-28, 1 days over',
    },
    says: 'The plan began on 31 May 2024 and reached 9 months on 28 February 2025, 1 day ago. The profile asks for a panel, a stop and review or a legal step then; none is recorded since 31 January 2025.',
  },
  {
    name: 'a plan of 31 May reaches nine months on 29 February of a leap year',
    facts: [fact('plan-start', '2023-05-31')],
    on: {
      '2024-02-28': 'due since 2024-02-01, due 2024-02-29',
      '2024-02-29': 'late since 2024-02-29, due 2024-02-29, 0 days over',
    },
    says: 'The plan began on 31 May 2023 and reached 9 months on 29 February 2024, today. The profile asks for a panel, a stop and review or a legal step then; none is recorded since 1 February 2024.',
  },
  {
    name: 'a panel as the day comes near answers it',
    facts: [plan, fact('panel', '2025-01-31')],
    on: { '2025-01-31': 'ok since 2025-01-31', '2025-06-01': 'ok since 2025-01-31' },
    says: 'The plan began on 31 May 2024 and reached 9 months on 28 February 2025. A panel on 31 January 2025 looked at it afresh.',
  },
  {
    name: 'a panel on the day before it was near answers nothing',
    facts: [plan, fact('panel', '2025-01-30')],
    on: { '2025-02-28': 'late since 2025-02-28, due 2025-02-28, 0 days over' },
  },
  {
    name: 'of a legal step and a stop and review after the day, the first to come answers it',
    facts: [plan, fact('legal-step', '2025-04-02'), fact('stop-and-review', '2025-04-01')],
    on: {
      '2025-03-31': 'late since 2025-02-28, due 2025-02-28, 31 days over',
      '2025-04-01': 'ok since 2025-04-01',
      '2025-04-02': 'ok since 2025-04-01',
    },
  },
  {
    name: 'a panel of which people learned later leaves it late until then',
    facts: [plan, fact('panel', '2025-02-20', { knownFrom: '2025-03-05' })],
    on: {
      '2025-03-04': 'late since 2025-02-28, due 2025-02-28, 4 days over',
      '2025-03-05': 'ok since 2025-02-20',
    },
  },
  {
    name: 'a panel taken back answers nothing from then on',
    facts: [
      plan,
      fact('panel', '2025-02-20', { id: 'panel' }),
      fact('panel', '2025-02-20', { replaces: 'panel', withdrawn: true, knownFrom: '2025-03-05' }),
    ],
    on: {
      '2025-03-04': 'ok since 2025-02-20',
      '2025-03-05': 'late since 2025-02-28, due 2025-02-28, 5 days over',
    },
  },
  {
    name: 'a plan that ends on the day never gets there',
    facts: [plan, fact('plan-end', '2025-02-28')],
    on: { '2025-02-27': 'due since 2025-01-31, due 2025-02-28', '2025-02-28': 'none' },
  },
  {
    name: 'a plan for a child in need is not asked',
    facts: [fact('plan-start', '2024-05-31', { type: 'child-in-need' })],
    on: { '2025-03-01': 'none' },
  },
  {
    name: 'two plans of a child are each asked',
    facts: [plan, fact('plan-start', '2024-07-31', { plan: 'plan-2' })],
    on: {
      '2025-03-01':
        'late since 2025-02-28, due 2025-02-28, 1 days over; plan-2: ok since 2024-07-31, due 2025-04-30',
    },
  },
  {
    name: 'an unborn child’s plan runs from its conference, and birth changes nothing of its length',
    facts: [plan, fact('birth', '2024-08-01')],
    on: { '2025-02-28': 'late since 2025-02-28, due 2025-02-28, 0 days over' },
  },
  {
    name: 'a longer warning than the plan is old begins with the plan',
    facts: [plan],
    settings: settingsOf('plan-9-months', { limit: 9, unit: 'months', soon: 400 }),
    on: { '2024-05-31': 'due since 2024-05-31, due 2025-02-28' },
    says: 'The plan began on 31 May 2024 and reaches 9 months on 28 February 2025. That is in 273 days. The profile asks for a panel, a stop and review or a legal step by then; none is recorded yet.',
  },
  {
    name: 'a profile that asks it from a later day leaves the earlier plan out',
    facts: [plan],
    settings: settingsOf('plan-9-months', { limit: 9, unit: 'months', from: '2024-06-01' }),
    on: { '2025-03-01': 'none' },
  },
]);

testScenarios(stopWithChildhood(nineMonths), settings, [
  {
    name: 'a young person who comes of age has no plan',
    facts: [fact('birth', '2007-02-20'), plan],
    on: { '2025-02-19': 'due since 2025-01-31, due 2025-02-28', '2025-02-20': 'none' },
  },
]);

test('there is a rule for every length that the design names', () => {
  expect(planLengthRules.map(({ id }) => id)).toEqual([
    'plan-9-months',
    'plan-12-months',
    'plan-15-months',
    'plan-18-months',
    'plan-21-months',
    'plan-24-months',
  ]);
});

function rule(id: string): Rule {
  const found = planLengthRules.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no rule ${id}`);
  return found;
}
