import { interval, latestToldFrom } from '../clock/interval.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayInterval } from '../clock/say-interval.ts';
import { coreGroupsOf } from '../meetings/core-groups.ts';
import { mayHaveHadOne } from '../meetings/may-have-had-one.ts';
import { sayBase } from '../meetings/say-base.ts';
import type { Rule } from '../rule.ts';

/** Whether the core group, once it has met, goes on meeting at the profile’s interval. */
export const coreGroup: Rule = {
  id: 'core-group',
  title: 'Core groups',
  statement: 'The core group goes on meeting at a steady interval.',
  needs: ['plan-start', 'plan-end', 'core-group'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'core-group'],
  kind: 'clock',
  answeredBy: ['core-group'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const events = coreGroupsOf(known, plan.key, day);
      const toldFrom = latestToldFrom(known, 'core-group');
      if (!mayHaveHadOne(events, plan, toldFrom)) return [];
      const found = interval({
        about: plan.key,
        began: plan.began,
        base: plan.base,
        from: [plan.start, plan.conference].filter((entry) => entry !== null),
        events,
        toldFrom,
        settings,
        day,
        say: (told) =>
          sayInterval(told, {
            last: 'The last core group recorded met on',
            none: `${sayBase(plan)}, and no core group is recorded since`,
            asks: 'the next core group',
            things: 'core groups',
          }),
      });
      return found === null ? [] : [found];
    }),
};
