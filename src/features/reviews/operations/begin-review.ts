import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { addDays } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import { lockFamily } from '../../families/store/find-family.ts';
import { findOpenAlike, insertReview, type ReviewHead, type ReviewId } from '../store/review.ts';
import { askOfReviewWords } from './ask-of-review-words.ts';

export type { ReviewHead, ReviewId };

export interface FamilyNamed {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
}

/** The family of which a review can be begun. @throws AppError `not-found`, `not-allowed`. */
export function offerReview(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<FamilyNamed> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { id, reference, name, children } = await requireFamily(tx, actor, familyId, now);
    return {
      value: { id, reference, name },
      audit: { event: 'family-read', object: { kind: 'family', id }, children },
    };
  });
}

/**
 * Begins a review of a family; nobody is asked for anything yet. Where one is open that says the very same, it is that one: whoever sends the
 * form twice begins one review.
 *
 * @throws AppError `not-found`, `not-allowed`; `review-days-ahead`; `words-may-tell`.
 */
export function beginReview(
  platform: Platform,
  actor: PersonActor,
  { familyId, asItIs = false, ...head }: ReviewHead & MaySayAsItIs & { readonly familyId: FamilyId },
): Promise<ReviewId> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    requireDaysPast(head, now);
    await lockFamily(tx, familyId);
    const same = await findOpenAlike(tx, familyId, head);
    if (same !== null) {
      const object = { kind: 'family', id: familyId };
      return { value: same, audit: { event: 'family-read', object, children: family.children } };
    }
    const saved = await askOfReviewWords(tx, actor, { familyId, head, asItIs }, now);
    const id = newId<'review'>();
    await insertReview(tx, { ...head, id, familyId, createdBy: actor.accountId }, now);
    return {
      value: id,
      audit: {
        event: 'review-begun',
        object: { kind: 'review', id },
        children: family.children,
        detail: { purpose: head.purpose, basis: head.lawfulBasis, told: head.familyTold, ...saved },
      },
    };
  });
}

/** How many days ahead the last day may lie: of the panel’s meeting, or the end of a year. */
const mostAhead = 366;

/**
 * A review looks back: a first day to come, or a last day more than a year ahead, is a slip.
 *
 * @throws AppError `review-days-ahead`.
 */
export function requireDaysPast({ from, to }: Pick<ReviewHead, 'from' | 'to'>, now: Date): void {
  const today = dayOfInstant(now);
  const isFirst = from > today;
  if (!isFirst && (to === null || to <= addDays(today, mostAhead))) return;
  throw new AppError('review-days-ahead', {
    what: isFirst
      ? 'First day must be today or earlier: a review looks back.'
      : 'Last day must be no more than a year ahead.',
    todo: isFirst
      ? 'Check the day, the month and the year.'
      : 'Check the year, or leave it empty for until today.',
  });
}
