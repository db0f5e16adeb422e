import { runningPlans } from '../clock/running-plans.ts';
import { findAllocated, findChairsNamed } from '../people/find-changes.ts';
import { judgeChanges } from '../people/judge-changes.ts';
import type { Rule } from '../rule.ts';
import { sayAtMost } from '../say-asks.ts';

/** How often the conference chair has changed since a plan began. Source: Rotherham’s review of neglect, 2013. */
export const changeOfChair: Rule = {
  id: 'change-of-chair',
  title: 'Change of chair',
  statement: 'The conferences of a child on a plan keep the same chair as far as can be.',
  asks: ({ count }) => sayAtMost(count, 'change', 'changes'),
  needs: ['plan-start', 'plan-end', 'review-conference.chair'],
  reads: [
    'plan-start',
    'plan-end',
    'birth',
    'death',
    'allocation',
    'initial-conference',
    'review-conference',
  ],
  kind: 'fact',
  answeredBy: [],
  counts: 'plan',
  find: (known, settings, day) => {
    const plans = runningPlans(known, day);
    if (plans.length === 0) return [];
    const allocated = findAllocated(known, 'chair', day);
    const named = allocated.length > 0 ? allocated : findChairsNamed(known, day);
    return plans.flatMap((plan) => judgeChanges(plan, named, settings, 'conference chair'));
  },
};
