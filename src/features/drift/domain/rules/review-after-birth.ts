import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import { coreGroupsOf } from '../meetings/core-groups.ts';
import { reviewsOf } from '../meetings/reviews.ts';
import type { Rule } from '../rule.ts';

/** Whether a plan made before birth was looked at again soon after it. */
export const reviewAfterBirth: Rule = {
  id: 'review-after-birth',
  title: 'Review after birth',
  statement:
    'A plan made before a child is born is looked at again by a review or core group after the birth.',
  needs: ['plan-start', 'plan-end', 'birth', 'review-conference', 'core-group'],
  reads: [
    'plan-start',
    'plan-end',
    'birth',
    'death',
    'initial-conference',
    'review-conference',
    'core-group',
  ],
  kind: 'clock',
  answeredBy: ['review-conference', 'core-group'],
  counts: 'plan',
  find: (known, settings, day) => {
    const birth = happened(known, 'birth', day)[0];
    if (birth === undefined) return [];
    const setting = settings(birth.on);
    if (setting === null) return [];
    return runningPlans(known, day)
      .filter(({ began }) => began < birth.on)
      .map((plan) =>
        deadline({
          about: plan.key,
          start: birth.on,
          due: dueDay(birth.on, setting),
          setting,
          day,
          met: firstMeeting(known, plan.key, birth.on, day),
          entries: [plan.start, birth],
          say: (told) =>
            sayDeadline(told, {
              began: `The plan began on ${sayDay(plan.began)}, before the birth on ${sayDay(birth.on)}`,
              asks: 'a review conference or core group after the birth',
              done: 'One met',
            }),
        }),
      );
  },
};

/** The first review conference or core group of a plan on or after a day; of one day, the review. */
function firstMeeting(
  known: KnownHistory,
  plan: string,
  from: Day,
  day: Day,
): EntryOf<'review-conference' | 'core-group'> | null {
  const review = reviewsOf(known, plan, day).find(({ on }) => on >= from) ?? null;
  const coreGroup = coreGroupsOf(known, plan, day).find(({ on }) => on >= from) ?? null;
  if (review === null || coreGroup === null) return review ?? coreGroup;
  return coreGroup.on < review.on ? coreGroup : review;
}
