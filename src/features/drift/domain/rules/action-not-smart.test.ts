import { expect, test } from 'vitest';
import { askRule, settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { actionNotSmart } from './action-not-smart.ts';

const plan = fact('plan-start', '2024-01-10');
const sound = {
  action: 'referral',
  text: 'Refer Mia to the speech therapist',
  owner: 'Ana Reyes, social worker',
  due: '2024-02-29',
  measure: 'The referral is on file',
};
const vague = { action: 'watch', text: 'Monitor the situation' };
const settings = settingsOf('action-not-smart', {});

testScenarios(actionNotSmart, settings, [
  {
    name: 'an action that says who does what, by when',
    facts: [plan, fact('plan-action', '2024-01-12', sound)],
    on: { '2024-01-11': 'none', '2024-01-12': 'referral: ok since 2024-01-12' },
    says: 'The action “Refer Mia to the speech therapist” of 12 January 2024 says who does what, by when.',
  },
  {
    name: 'an action of nobody, by no day',
    facts: [plan, fact('plan-action', '2024-01-12', vague)],
    on: { '2024-05-01': 'watch: late since 2024-01-12' },
  },
  {
    name: 'done, it is asked no more',
    facts: [
      plan,
      fact('plan-action', '2024-01-12', vague),
      fact('action-done', '2024-03-01', { action: 'watch' }),
    ],
    on: { '2024-02-29': 'watch: late since 2024-01-12', '2024-03-01': 'none' },
  },
  {
    name: 'a later version puts it right',
    facts: [
      plan,
      fact('plan-action', '2024-01-12', { ...sound, due: null, owner: null, id: 'set' }),
      fact('plan-action', '2024-01-12', { ...sound, replaces: 'set', knownFrom: '2024-02-01' }),
    ],
    on: { '2024-01-31': 'referral: late since 2024-01-12', '2024-02-01': 'referral: ok since 2024-01-12' },
  },
  {
    name: 'a plan that has ended is not asked',
    facts: [plan, fact('plan-action', '2024-01-12', vague), fact('plan-end', '2024-02-01')],
    on: { '2024-02-01': 'none' },
  },
]);

test('tells what the action lacks, in the words of the check', () => {
  const history = historyOf('Child A', plan, fact('plan-action', '2024-01-12', vague));
  const [finding] = askRule(actionNotSmart, history, '2024-02-01', settings);
  expect(finding?.say()).toMatch(
    /^The action “Monitor the situation” of 12 January 2024 could be made clearer\. /,
  );
  expect(finding?.say()).toContain('Nothing says by when, how often, or until what has happened.');
});
