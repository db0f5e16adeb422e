import type { IntervalTold } from '../clock/interval.ts';
import { interval, latestToldFrom } from '../clock/interval.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayInterval } from '../clock/say-interval.ts';
import { sayBeginning } from '../meetings/say-base.ts';
import type { Rule } from '../rule.ts';
import { latestOwnInterval, settingWithOwn, type VisitInterval } from '../seeing/own-interval.ts';
import { countedVisits } from '../seeing/visits.ts';
import { latestUncounted, whyNotSeen } from '../seeing/why-not-counted.ts';

/** Whether a worker whom the profile accepts saw the child at the interval that the plan, or the profile, asks for. */
export const visit: Rule = {
  id: 'visit',
  title: 'Visits to the child',
  statement: 'The child is visited, and seen, at a steady interval; before birth the expectant mother is.',
  needs: ['plan-start', 'plan-end', 'visit'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'visit', 'visit-interval'],
  kind: 'clock',
  answeredBy: ['visit'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const own = latestOwnInterval(known, plan.key, day);
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
        settings: (start) => {
          const setting = settings(start);
          return setting === null ? null : settingWithOwn(setting, own, start);
        },
        day,
        say: (told) => sayVisits(told, plan, own),
      });
      return found === null ? [] : [found];
    }),
};

function sayVisits(told: IntervalTold, plan: RunningPlan, own: VisitInterval | null): string {
  const { limit, unit } = told.setting;
  const isOwn = own !== null && own.limit === limit && own.unit === unit;
  const said = sayInterval(told, {
    last: 'The last visit recorded that counts was on',
    none: `${sayBeginning(plan)}, and no visit that counts is recorded since`,
    asks: 'a visit that sees the child',
    things: 'visits',
    who: isOwn ? 'The plan' : 'The profile',
    doubt: 'whether the child was seen',
  });
  if (own === null || isOwn) return said;
  return `${said} The plan’s own longer interval does not count: its manager, chair and reason are not all recorded.`;
}
