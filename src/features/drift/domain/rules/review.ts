import { interval, latestToldFrom } from '../clock/interval.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayInterval } from '../clock/say-interval.ts';
import { mayHaveHadOne } from '../meetings/may-have-had-one.ts';
import { reviewsOf } from '../meetings/reviews.ts';
import { sayBase } from '../meetings/say-base.ts';
import type { Rule } from '../rule.ts';

/** Whether review conferences, once the first was held, go on at the profile’s interval. */
export const review: Rule = {
  id: 'review',
  title: 'Later review conferences',
  statement: 'A plan that goes on is reviewed by a conference again and again.',
  needs: ['plan-start', 'plan-end', 'review-conference'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'review-conference'],
  kind: 'clock',
  answeredBy: ['review-conference'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const events = reviewsOf(known, plan.key, day);
      const toldFrom = latestToldFrom(known, 'review-conference');
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
            last: 'The last review conference recorded was held on',
            none: `${sayBase(plan)}, and no review conference is recorded since`,
            asks: 'the next review conference',
            things: 'reviews',
          }),
      });
      return found === null ? [] : [found];
    }),
};
