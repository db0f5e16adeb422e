import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { setClosed } from '../store/review.ts';
import { type ReviewKey, requireOpenReview } from './require-review.ts';

/**
 * Closes a review: nobody is asked for anything in it any more. What was sent stays in the chronology.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`; `changed-meanwhile` where the review has another version.
 */
export function closeReview(
  platform: Platform,
  actor: PersonActor,
  { version, reason, ...key }: ReviewKey & { readonly version: number; readonly reason: string },
): Promise<void> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { family, review } = await requireOpenReview(tx, actor, key, now);
    if (review.version !== version) throw changedMeanwhile('review');
    await setClosed(tx, { id: review.id, closedBy: actor.accountId, reason }, now);
    return {
      value: undefined,
      audit: {
        event: 'review-closed',
        object: { kind: 'review', id: review.id },
        children: family.children,
        reason,
      },
    };
  });
}
