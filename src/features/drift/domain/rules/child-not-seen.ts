import { interval, latestToldFrom } from '../clock/interval.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayInterval } from '../clock/say-interval.ts';
import { sayBeginning } from '../meetings/say-base.ts';
import type { Rule } from '../rule.ts';
import { countedVisits } from '../seeing/visits.ts';
import { latestUncounted, whyNotSeen } from '../seeing/why-not-counted.ts';

/** Whether the child has gone unseen for longer than anybody should let pass, whatever interval was agreed. */
export const childNotSeen: Rule = {
  id: 'child-not-seen',
  title: 'Child not seen',
  statement: 'Whatever interval was agreed, the child does not go unseen for long.',
  needs: ['plan-start', 'plan-end', 'visit', 'visit.seen'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'visit'],
  kind: 'clock',
  answeredBy: ['visit'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const { latest, all, birth } = countedVisits(known, plan, settings, day);
      const found = interval({
        about: plan.key,
        began: plan.began,
        base: plan.began,
        from: [plan.start],
        ...latest,
        toldFrom: latestToldFrom(known, 'visit'),
        uncounted: (from) =>
          latestUncounted(all, from, (one) => whyNotSeen(one, birth, settings(one.on)?.words)),
        settings,
        day,
        say: (told) =>
          sayInterval(told, {
            last: 'The child was last seen, as far as is recorded, on',
            none: `${sayBeginning(plan)}, and no visit that saw the child is recorded since`,
            asks: 'the child to be seen again',
            things: 'visits',
            doubt: 'whether the child was seen',
          }),
      });
      return found === null ? [] : [found];
    }),
};
