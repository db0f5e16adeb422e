import { expect, test } from 'vitest';
import { askRule, settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { stopWithChildhood } from '../clock/childhood.ts';
import type { Rule, SettingsOn } from '../rule.ts';
import type { RuleId } from '../rule-ids.ts';
import { planLengthRules } from './plan-length.ts';

const nineMonths = rule('plan-9-months');
const settings = settingsOf('plan-9-months', { limit: 9, unit: 'months', soon: 28 });
const everyLength =
  (own: RuleId): SettingsOn =>
  (began, of = own) =>
    settingsOf(of, { limit: Number(/\d+/.exec(of)), unit: 'months', soon: 28 })(began);
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
      '2025-02-28': 'late since 2025-02-28',
      '2025-03-01': 'late since 2025-02-28',
    },
    says: 'The plan began on 31 May 2024 and reached 9 months on 28 February 2025, 1 day ago. The profile marks this length; no panel, stop and review or legal step is recorded since 31 January 2025.',
  },
  {
    name: 'a plan of 31 May reaches nine months on 29 February of a leap year',
    facts: [fact('plan-start', '2023-05-31')],
    on: {
      '2024-02-28': 'due since 2024-02-01, due 2024-02-29',
      '2024-02-29': 'late since 2024-02-29',
    },
    says: 'The plan began on 31 May 2023 and reached 9 months on 29 February 2024, today. The profile marks this length; no panel, stop and review or legal step is recorded since 1 February 2024.',
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
    on: { '2025-02-28': 'late since 2025-02-28' },
  },
  {
    name: 'of a legal step and a stop and review after the day, the first to come answers it',
    facts: [plan, fact('legal-step', '2025-04-02'), fact('stop-and-review', '2025-04-01')],
    on: {
      '2025-03-31': 'late since 2025-02-28',
      '2025-04-01': 'ok since 2025-04-01',
      '2025-04-02': 'ok since 2025-04-01',
    },
  },
  {
    name: 'a panel of which people learned later leaves it late until then',
    facts: [plan, fact('panel', '2025-02-20', { knownFrom: '2025-03-05' })],
    on: {
      '2025-03-04': 'late since 2025-02-28',
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
      '2025-03-05': 'late since 2025-02-28',
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
      '2025-03-01': 'late since 2025-02-28; plan-2: ok since 2024-07-31, due 2025-04-30',
    },
  },
  {
    name: 'an unborn child’s plan runs from its conference, and birth changes nothing of its length',
    facts: [plan, fact('birth', '2024-08-01')],
    on: { '2025-02-28': 'late since 2025-02-28' },
  },
  {
    name: 'a longer warning than the plan is old begins with the plan',
    facts: [plan],
    settings: settingsOf('plan-9-months', { limit: 9, unit: 'months', soon: 400 }),
    on: { '2024-05-31': 'due since 2024-05-31, due 2025-02-28' },
    says: 'The plan began on 31 May 2024 and reaches 9 months on 28 February 2025. That is in 273 days. The profile marks this length; no panel, stop and review or legal step is recorded yet.',
  },
  {
    name: 'a profile that asks it from a later day leaves the earlier plan out',
    facts: [plan],
    settings: settingsOf('plan-9-months', { limit: 9, unit: 'months', from: '2024-06-01' }),
    on: { '2025-03-01': 'none' },
  },
]);

testScenarios(nineMonths, settings, [
  {
    name: 'a census cannot tell of a panel: nobody can say whether the plan was looked at afresh',
    facts: [plan],
    tells: ['plan-start', 'plan-end'],
    on: {
      '2025-01-31': 'due since 2025-01-31, due 2025-02-28',
      '2025-02-28': 'not-recorded since 2025-02-28',
      '2025-04-30': 'not-recorded since 2025-02-28',
    },
    says: 'The plan began on 31 May 2024 and reached 9 months on 28 February 2025, 61 days ago. The profile marks this length; this extract cannot tell whether it was looked at afresh.',
  },
  {
    name: 'a dataset without panels that tells of legal steps is believed where it tells of one',
    facts: [plan, fact('legal-step', '2025-03-01')],
    tells: ['plan-start', 'plan-end', 'legal-step'],
    on: { '2025-02-28': 'not-recorded since 2025-02-28', '2025-03-01': 'ok since 2025-03-01' },
    says: 'The plan began on 31 May 2024 and reached 9 months on 28 February 2025. A legal step on 1 March 2025 looked at it afresh.',
  },
  {
    name: 'where a census cannot tell of panels, a length that comes near is told by itself',
    facts: [plan],
    tells: ['plan-start', 'plan-end'],
    on: { '2025-02-27': 'due since 2025-01-31, due 2025-02-28' },
    says: 'The plan began on 31 May 2024 and reaches 9 months on 28 February 2025. That is tomorrow. The profile marks this length.',
  },
  {
    name: 'a plan that came from another authority tells its months there too',
    facts: [
      fact('plan-start', '2024-01-01', { plan: 'plan-9', otherAuthority: 'yes' }),
      fact('transfer-in', '2024-05-10', { planBegan: '2022-06-15' }),
      plan,
    ],
    on: { '2025-03-20': 'late since 2025-02-28' },
    says: 'The plan began on 31 May 2024 and reached 9 months on 28 February 2025, 20 days ago. The profile marks this length; no panel, stop and review or legal step is recorded since 31 January 2025. It is 33 months with the time in another authority, since 15 June 2022.',
  },
  {
    name: 'time in another authority before an earlier plan here is not of this one',
    facts: [
      fact('transfer-in', '2022-06-20', { planBegan: '2022-06-15' }),
      fact('plan-start', '2022-07-01', { plan: 'plan-0' }),
      fact('plan-end', '2023-07-01', { plan: 'plan-0' }),
      plan,
    ],
    on: { '2024-06-01': 'ok since 2024-05-31, due 2025-02-28' },
    says: 'The plan began on 31 May 2024 and reaches 9 months on 28 February 2025.',
  },
  {
    name: 'a transfer that tells no beginning adds nothing',
    facts: [fact('transfer-in', '2024-05-10'), plan],
    on: { '2024-06-01': 'ok since 2024-05-31, due 2025-02-28' },
    says: 'The plan began on 31 May 2024 and reaches 9 months on 28 February 2025.',
  },
  {
    name: 'the longest length that a plan has reached speaks, and no shorter one',
    facts: [plan],
    settings: settingsOf(
      'plan-9-months',
      { limit: 9, unit: 'months' },
      {
        'plan-12-months': { limit: 12, unit: 'months', on: false },
        'plan-15-months': { limit: 15, unit: 'months' },
        'plan-24-months': { limit: 24, unit: 'months' },
      },
    ),
    on: {
      '2025-05-31': 'late since 2025-02-28',
      '2025-08-30': 'late since 2025-02-28',
      '2025-08-31': 'none',
      '2026-06-01': 'none',
    },
  },
]);

test('a panel at month 23 answers the longest length reached, and no length before it', () => {
  const facts = [fact('plan-start', '2024-01-01'), fact('panel', '2025-12-10')];
  const all = (on: string) =>
    planLengthRules.flatMap((one) => {
      const asked = askRule(one, historyOf('Child A', ...facts), on, everyLength(one.id));
      return asked.map(({ state, since }) => `${one.id} ${state} since ${since}`);
    });
  expect(all('2025-12-09')).toEqual([
    'plan-21-months late since 2025-10-01',
    'plan-24-months due since 2025-12-04',
  ]);
  expect(all('2025-12-10')).toEqual([
    'plan-21-months ok since 2025-12-10',
    'plan-24-months ok since 2025-12-10',
  ]);
  expect(all('2026-01-01')).toEqual(['plan-24-months ok since 2025-12-10']);
});

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
