import { happened } from '../clock/facts.ts';
import { interval, latestToldFrom } from '../clock/interval.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayInterval } from '../clock/say-interval.ts';
import { sayBeginning } from '../meetings/say-base.ts';
import type { Rule } from '../rule.ts';

/** Whether the child is talked through with the worker’s manager at the profile’s interval. */
export const supervision: Rule = {
  id: 'supervision',
  title: 'Supervision',
  statement: 'The worker talks the child’s case through with a manager at a steady interval.',
  needs: ['plan-start', 'plan-end', 'supervision'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'supervision'],
  kind: 'clock',
  answeredBy: ['supervision'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const found = interval({
        about: plan.key,
        began: plan.began,
        base: plan.began,
        from: [plan.start],
        events: happened(known, 'supervision', day),
        toldFrom: latestToldFrom(known, 'supervision'),
        settings,
        day,
        say: (told) =>
          sayInterval(told, {
            last: 'The last supervision recorded was on',
            none: `${sayBeginning(plan)}, and no supervision is recorded since`,
            asks: 'supervision',
            things: 'supervision',
          }),
      });
      return found === null ? [] : [found];
    }),
};
