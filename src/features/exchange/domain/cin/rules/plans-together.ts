import type { CinEpisode, CinPlanDates } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { fallsWithin, lastDayOf } from './families.ts';
import { isGiven, isYes, wordsOf } from './reading.ts';
import type { PartRule } from './rule.ts';

/** Plans of one kind in an episode: of need, or of protection. */
type PlansIn = (episode: CinEpisode) => readonly CinPlanDates[];

export const plansOfNeed: PlansIn = (episode) => episode.plansOfNeed;
export const protectionPlans: PlansIn = (episode) => episode.protectionPlans;

export function isOpen(plan: CinPlanDates): boolean {
  return !isGiven(plan.end);
}

/** No plan in an episode whose referral went no further. */
export function notWithoutAction(number: string): PartRule<CinPlanDates> {
  return {
    number,
    check: (plan, { episode }, tell) => {
      if (isYes(episode.noFurtherAction)) tell(plan);
    },
  };
}

/** No more than one plan of the kind open, over all episodes of the child. */
export function oneOpen(number: string, plansIn: PlansIn): PartRule<CinPlanDates> {
  return {
    number,
    check: (plan, { child }, tell) => {
      if (!isOpen(plan)) return;
      let count = 0;
      for (const episode of child.episodes) count += plansIn(episode).filter(isOpen).length;
      if (count > 1) tell(plan, { count });
    },
  };
}

/**
 * No plan begins while another of that kind runs, in any episode of the child; where `mayFollow`, one may on the day
 * on which the other ends.
 */
export function notWhileRuns(number: string, plansIn: PlansIn, mayFollow: boolean): PartRule<CinPlanDates> {
  return {
    number,
    check: (plan, { child, context: { end } }, tell) => {
      const { start } = plan;
      const day = dayOf(start);
      if (start === null || day === null) return;
      const runs = (other: CinPlanDates) =>
        other !== plan &&
        fallsWithin(day, dayOf(other.start), lastDayOf(other.end, end)) &&
        !(mayFollow && day === dayOf(other.end));
      for (const episode of child.episodes) {
        const running = plansIn(episode).find(runs);
        if (running === undefined) continue;
        tell(start, { value: day, start: wordsOf(running.start), other: running.line });
        return;
      }
    },
  };
}
