import { findLaterMeetings } from '../meetings/find-later-meetings.ts';
import { reviewsOf } from '../meetings/reviews.ts';
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
    findLaterMeetings(known, settings, day, {
      kind: 'review-conference',
      heldOf: reviewsOf,
      words: {
        last: 'The last review conference recorded was held on',
        none: 'and no review conference is recorded since',
        asks: 'the next review conference',
        things: 'reviews',
      },
    }),
};
