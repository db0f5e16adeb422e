import { expect, test } from 'vitest';
import { allRules } from './all-rules.ts';
import type { RuleId } from './rule-ids.ts';
import { type Asked, sayAsks } from './say-asks.ts';

function asks(rule: RuleId, setting: Partial<Asked>): string {
  const found = allRules.find(({ id }) => id === rule);
  if (found === undefined) throw new Error(`no rule ${rule}`);
  return sayAsks(found, { limit: null, unit: null, count: null, firstDay: 0, ...setting });
}

test.each<[RuleId, Partial<Asked>, string]>([
  ['initial-conference', { limit: 15, unit: 'working-days' }, 'within 15 working days'],
  [
    'initial-conference',
    { limit: 15, unit: 'working-days', firstDay: 1 },
    'within 15 working days, the first day counted',
  ],
  ['referrer-told', { limit: 1, unit: 'working-days' }, 'within 1 working day'],
  ['not-seen-alone', { limit: 4, unit: 'weeks', count: 4 }, 'from 4 years of age, within 4 weeks'],
  ['plan-9-months', { limit: 9, unit: 'months' }, 'at 9 months'],
  ['repeat-plan', { count: 0 }, 'no plan before'],
  ['change-of-worker', { count: 2 }, 'no more than 2 changes'],
  ['change-of-chair', { count: 1 }, 'no more than 1 change'],
  ['no-progress', { count: 2 }, 'over 2 reviews'],
  ['history-alone', { limit: 12, unit: 'months' }, 'something of the last 12 months'],
  ['conference-invitations', { limit: 5, unit: 'working-days' }, '5 working days before'],
  ['relapse-watch', { limit: 12, unit: 'months' }, 'for 12 months'],
  ['conference-quorate', {}, ''],
])('what %s asks with %j is said as “%s”', (rule, setting, words) => {
  expect(asks(rule, setting)).toBe(words);
});
