import { runningPlans } from '../clock/running-plans.ts';
import { findAllocated } from '../people/find-changes.ts';
import { judgeChanges } from '../people/judge-changes.ts';
import type { Rule } from '../rule.ts';
import { sayAtMost } from '../say-asks.ts';

/** How often the social worker has changed since a plan began. Source: Rotherham’s review of neglect, 2013. */
export const changeOfWorker: Rule = {
  id: 'change-of-worker',
  title: 'Change of social worker',
  statement: 'A child on a plan keeps the same social worker as far as can be.',
  asks: ({ count }) => sayAtMost(count, 'change', 'changes'),
  // A source that tells of no ends tells of one worker only, the latest.
  needs: ['plan-start', 'plan-end', 'allocation.social-worker', 'allocation-end'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'allocation'],
  kind: 'fact',
  answeredBy: [],
  counts: 'plan',
  find: (known, settings, day) => {
    const plans = runningPlans(known, day);
    if (plans.length === 0) return [];
    const named = findAllocated(known, 'social-worker', day);
    return plans.flatMap((plan) => judgeChanges(plan, named, settings, 'social worker'));
  },
};
