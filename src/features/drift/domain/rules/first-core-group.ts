import { deadline } from '../clock/deadline.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import { coreGroupsOf } from '../meetings/core-groups.ts';
import { sayBase } from '../meetings/say-base.ts';
import type { Rule } from '../rule.ts';

/** Whether the core group met soon enough after the initial conference. */
export const firstCoreGroup: Rule = {
  id: 'first-core-group',
  title: 'First core group',
  statement: 'The core group meets soon after the conference that made the plan.',
  needs: ['plan-start', 'plan-end', 'core-group'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'core-group'],
  kind: 'clock',
  answeredBy: ['core-group'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const setting = settings(plan.base);
      if (setting === null) return [];
      return [
        deadline({
          about: plan.key,
          start: plan.base,
          due: dueDay(plan.base, setting),
          setting,
          day,
          met: coreGroupsOf(known, plan.key, day)[0] ?? null,
          entries: [plan.start, plan.conference].filter((entry) => entry !== null),
          say: (told) =>
            sayDeadline(told, { began: sayBase(plan), asks: 'the first core group', done: 'It met' }),
        }),
      ];
    }),
};
