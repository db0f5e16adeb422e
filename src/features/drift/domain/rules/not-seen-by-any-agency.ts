import { happened } from '../clock/facts.ts';
import { interval, latestToldFrom } from '../clock/interval.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayInterval } from '../clock/say-interval.ts';
import { sayBeginning } from '../meetings/say-base.ts';
import type { Rule } from '../rule.ts';
import { findBirth, findLatest, maySeeChild, sawChild } from '../seeing/visits.ts';
import { latestUncounted, whyNotSeen } from '../seeing/why-not-counted.ts';

/** Whether anybody of any agency has seen the child lately, on a visit or otherwise. */
export const notSeenByAnyAgency: Rule = {
  id: 'not-seen-by-any-agency',
  title: 'Not seen by any agency',
  statement: 'Somebody of some agency sees the child, on a visit or otherwise.',
  // What one agency alone knows of the child being seen says nothing of the others.
  needs: ['plan-start', 'plan-end', 'visit', 'child-seen.agency'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'visit', 'child-seen'],
  kind: 'clock',
  answeredBy: ['visit', 'child-seen'],
  counts: 'plan',
  find: (known, settings, day) => {
    const plans = runningPlans(known, day);
    if (plans.length === 0) return [];
    const birth = findBirth(known);
    const visits = happened(known, 'visit', day);
    const latest = findLatest(
      visits,
      (visit) => sawChild(visit, birth),
      (visit) => maySeeChild(visit, birth),
    );
    const events = [...latest.events, ...happened(known, 'child-seen', day).slice(-1)];
    events.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
    return plans.flatMap((plan) => {
      const found = interval({
        about: plan.key,
        began: plan.began,
        base: plan.began,
        from: [plan.start],
        events,
        doubtful: latest.doubtful,
        toldFrom: latestToldFrom(known, 'visit', 'child-seen'),
        uncounted: (from) => latestUncounted(visits, from, (one) => whyNotSeen(one, birth)),
        settings,
        day,
        say: (told) =>
          sayInterval(told, {
            last: 'Somebody of any agency last saw the child, as far as is recorded, on',
            none: `${sayBeginning(plan)}, and nothing recorded since shows that any agency saw the child`,
            asks: 'some agency to see the child',
            things: 'visits and of the child being seen',
            doubt: 'whether the child was seen',
          }),
      });
      return found === null ? [] : [found];
    });
  },
};
