import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { setClosed } from '../store/review.ts';
import { askOfPanelWords } from './ask-of-review-words.ts';
import { type ReviewKey, requireOpenReview } from './require-review.ts';

export interface ReviewToClose extends ReviewKey, MaySayAsItIs {
  readonly version: number;
  readonly reason: string;
}

/**
 * Closes a review: nobody is asked for anything in it any more. What was sent stays in the chronology.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`; `changed-meanwhile` where the review has another version; `words-may-tell`.
 */
export function closeReview(
  platform: Platform,
  actor: PersonActor,
  { version, reason, asItIs = false, ...key }: ReviewToClose,
): Promise<void> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { family, review } = await requireOpenReview(tx, actor, key, now);
    if (review.version !== version) throw changedMeanwhile('review');
    const words = [{ called: 'why it is closed', text: reason }];
    const saved = await askOfPanelWords(tx, actor, { familyId: family.id, words, asItIs }, now);
    await setClosed(tx, { id: review.id, closedBy: actor.accountId, reason }, now);
    return {
      value: undefined,
      audit: {
        event: 'review-closed',
        object: { kind: 'review', id: review.id },
        children: family.children,
        reason,
        detail: { ...saved },
      },
    };
  });
}
