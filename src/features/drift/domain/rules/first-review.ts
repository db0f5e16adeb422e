import type { Day } from '../../../../shared/day.ts';
import { deadline } from '../clock/deadline.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import { reviewsOf } from '../meetings/reviews.ts';
import { sayBase } from '../meetings/say-base.ts';
import type { Finding, Rule } from '../rule.ts';

/** Whether the first review conference came soon enough after the initial one. */
export const firstReview: Rule = {
  id: 'first-review',
  title: 'First review conference',
  statement: 'A new plan is reviewed by a conference soon after the one that made it.',
  needs: ['plan-start', 'plan-end', 'review-conference'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'review-conference'],
  kind: 'clock',
  answeredBy: ['review-conference'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const setting = settings(plan.base);
      if (setting === null) return [];
      const met = reviewsOf(known, plan.key, day)[0] ?? null;
      const toldFrom = known.toldFrom('review-conference');
      // A review before the first day told, of which nothing can be known here, would have met it.
      if (met === null && toldFrom !== null && plan.base < toldFrom) return [untold(plan, toldFrom)];
      return [
        deadline({
          about: plan.key,
          start: plan.base,
          due: dueDay(plan.base, setting),
          setting,
          day,
          met,
          entries: [plan.start, plan.conference].filter((entry) => entry !== null),
          say: (told) =>
            sayDeadline(told, {
              began: sayBase(plan),
              asks: 'the first review conference',
              done: 'The first one recorded was held',
            }),
        }),
      ];
    }),
};

function untold(plan: RunningPlan, toldFrom: Day): Finding {
  return holds({
    about: plan.key,
    state: 'not-recorded',
    since: plan.began,
    entries: [plan.start, plan.conference],
    say: () =>
      `${sayBase(plan)}. The source tells of reviews only from ${sayDay(toldFrom)} on, and has none of this plan: nobody can say from it when the first was.`,
  });
}
