import { expect, test } from 'vitest';
import { type Fact, fact, historyOf } from '../../../../test/builders/protection/history.ts';
import type { Day } from '../../../shared/day.ts';
import { countOpenPlans } from './count-open-plans.ts';

const plan = fact('plan-start', '2024-05-01');
const second = fact('plan-start', '2024-06-01', { plan: 'plan-2' });
const elsewhere = fact('plan-start', '2024-05-01', { plan: 'plan-9', otherAuthority: 'yes' });

test.each<[string, readonly Fact[], readonly [own: number, ofOthers: number]]>([
  ['a child without a plan', [fact('contact', '2024-05-01')], [0, 0]],
  ['a plan that runs', [plan], [1, 0]],
  ['two plans at once', [plan, second], [2, 0]],
  ['a plan told twice', [plan, fact('plan-start', '2024-05-08')], [1, 0]],
  ['a plan that has ended', [plan, fact('plan-end', '2025-03-31')], [0, 0]],
  ['a plan that is to end', [plan, fact('plan-end', '2025-04-01', { knownFrom: '2025-03-01' })], [1, 0]],
  [
    'a plan of which people learned later',
    [fact('plan-start', '2024-05-01', { knownFrom: '2025-04-01' })],
    [0, 0],
  ],
  ['a young person who has come of age', [fact('birth', '2007-03-31'), plan], [0, 0]],
  ['a child who has died', [plan, elsewhere, fact('death', '2025-03-31')], [0, 0]],
  ['a plan for a child in need', [fact('plan-start', '2024-05-01', { type: 'child-in-need' })], [0, 0]],
  ['a plan of another authority', [elsewhere], [0, 1]],
  [
    'a plan of another authority that has ended',
    [elsewhere, fact('plan-end', '2025-03-01', { plan: 'plan-9' })],
    [0, 0],
  ],
  ['a plan here beside one elsewhere', [elsewhere, plan], [1, 1]],
  [
    'a plan of nobody knows whose',
    [fact('plan-start', '2024-05-01', { otherAuthority: 'not-recorded' })],
    [1, 0],
  ],
])('%s', (_name, facts, [own, ofOthers]) => {
  expect(countOpenPlans(historyOf('Child A', ...facts), '2025-03-31' as Day)).toEqual({ own, ofOthers });
});
