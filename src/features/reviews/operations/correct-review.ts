import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { type ReviewHead, saysTheSame } from '../store/review.ts';
import { correctHead, setOpen } from '../store/review-versions.ts';
import { askOfPanelWords, askOfReviewWords } from './ask-of-review-words.ts';
import { requireDaysPast } from './begin-review.ts';
import { type ReviewKey, requireHeldReview, requireOpenReview } from './require-review.ts';

interface ReviewToChange extends ReviewKey, MaySayAsItIs {
  /** The version that the person had before their eyes. */
  readonly version: number;
  /** Why; agencies that were asked read it. */
  readonly reason: string;
}

/**
 * Corrects what a review says of its purpose, its basis in law, its days, its terms and what the family was told. What it said before is
 * kept, and agencies that were asked already are told of it. Gives whether anything was changed.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`; `changed-meanwhile` where the review has another version; `review-days-ahead`; `words-may-tell`.
 */
export function correctReview(
  platform: Platform,
  actor: PersonActor,
  { version, reason, head, asItIs = false, ...key }: ReviewToChange & { readonly head: ReviewHead },
): Promise<boolean> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { family, review } = await requireOpenReview(tx, actor, key, now);
    if (review.version !== version) throw changedMeanwhile('review');
    const isOther = !saysTheSame(review, head);
    // Days that it has already stay as they are, whatever else is put right.
    if (head.from !== review.from || head.to !== review.to) requireDaysPast(head, now);
    const beside = [{ called: 'why it is corrected', text: reason }];
    const words = { familyId: family.id, head, before: review, beside, asItIs };
    const saved = isOther ? await askOfReviewWords(tx, actor, words, now) : {};
    if (isOther) await correctHead(tx, { id: review.id, by: actor.accountId, reason, head }, now);
    return {
      value: isOther,
      audit: {
        event: isOther ? 'review-corrected' : 'review-read',
        object: { kind: 'review', id: review.id },
        children: family.children,
        ...(isOther ? { reason, detail: { ...saved } } : {}),
      },
    };
  });
}

/**
 * Opens a review again that was closed: what is asked in it is asked again. When and why it was closed is kept.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where it is open, or has another version; `words-may-tell`.
 */
export function reopenReview(
  platform: Platform,
  actor: PersonActor,
  { version, reason, asItIs = false, ...key }: ReviewToChange,
): Promise<void> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { family, review } = await requireHeldReview(tx, actor, key, now);
    if (review.closedAt === null || review.version !== version) throw changedMeanwhile('review');
    const words = [{ called: 'why it is opened again', text: reason }];
    const saved = await askOfPanelWords(tx, actor, { familyId: family.id, words, asItIs }, now);
    await setOpen(tx, { id: review.id, by: actor.accountId, reason }, now);
    return {
      value: undefined,
      audit: {
        event: 'review-reopened',
        object: { kind: 'review', id: review.id },
        children: family.children,
        reason,
        detail: { ...saved },
      },
    };
  });
}
