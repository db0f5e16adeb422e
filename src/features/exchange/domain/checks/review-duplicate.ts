import { sayDay } from '../../../../shared/when/say-day.ts';
import { type Check, reportAt } from './check.ts';

/** Two reviews of one plan on one day. */
export const reviewDuplicate: Check = ({ plans }) =>
  plans.flatMap(({ start, reviews }) =>
    reviews.flatMap((review, at) => {
      if (at === 0 || reviews[at - 1]?.on !== review.on) return [];
      const message = `Two reviews of one plan are recorded on ${sayDay(review.on)}. Take the copy out, or give each its own day.`;
      return [reportAt('review-duplicate', 'warning', review, start.on, message)];
    }),
  );
