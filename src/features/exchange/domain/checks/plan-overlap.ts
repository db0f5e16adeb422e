import { sayDay } from '../../../../shared/when/say-day.ts';
import { type Check, type CheckedPlan, nameOfPlan, reportAt } from './check.ts';

/**
 * Two plans of one type at one time. Both open is told as `two-open-plans`; otherwise the later one starts before
 * the earlier has ended, which is `plan-overlap`. On the day on which one ends the next may start.
 */
export const planOverlap: Check = ({ plans }) =>
  plans.flatMap((plan, at) => {
    const earlier = plans.slice(0, at).find((other) => isSameTime(other, plan));
    if (earlier === undefined) return [];
    const name = nameOfPlan(plan);
    if (earlier.end === null && plan.end === null) {
      const message = `Two plans are open at once: this ${name} from ${sayDay(plan.start.on)}, and one from ${sayDay(earlier.start.on)}. A child has one at a time: end the one that is over, or take the copy out.`;
      return [reportAt('two-open-plans', 'error', plan.start, plan.start.on, message)];
    }
    const until = earlier.end === null ? 'is still open' : `ends on ${sayDay(earlier.end.on)}`;
    const message = `This ${name} starts on ${sayDay(plan.start.on)}, while the one from ${sayDay(earlier.start.on)} ${until}. Look up when each of them began and ended.`;
    return [reportAt('plan-overlap', 'error', plan.start, plan.start.on, message)];
  });

function isSameTime(earlier: CheckedPlan, later: CheckedPlan): boolean {
  if (earlier.start.type !== later.start.type) return false;
  const isReal = later.end === null || later.end.on >= later.start.on;
  return isReal && (earlier.end === null || earlier.end.on > later.start.on);
}
