import { sayDay } from '../../../../shared/when/say-day.ts';
import type { RuleReport } from '../extract.ts';
import { type Check, reportAt } from './check.ts';

/** A review of a plan before the plan began, or after it ended. */
export const reviewOutsidePlan: Check = ({ plans }) =>
  plans.flatMap(({ start, end, reviews }) =>
    reviews.flatMap((review): RuleReport[] => {
      if (review.on < start.on) {
        const message = `A review is recorded on ${sayDay(review.on)}, before its plan began on ${sayDay(start.on)}. Look up the day of the review, and whether it belongs to an earlier plan.`;
        return [reportAt('review-before-plan', 'error', review, start.on, message)];
      }
      // Where the plan ends before it starts, its end is what is wrong.
      if (end === null || end.on < start.on || review.on <= end.on) return [];
      const message = `A review is recorded on ${sayDay(review.on)}, after its plan ended on ${sayDay(end.on)}. Look up the day of the review, and whether it belongs to a later plan.`;
      return [reportAt('review-after-plan', 'error', review, start.on, message)];
    }),
  );
