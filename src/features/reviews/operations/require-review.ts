import type { Actor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import {
  type FamilyConcerned,
  requireFamily,
  requireTied,
} from '../../families/operations/require-family.ts';
import { findReview, holdReview, type Review, type ReviewId } from '../store/review.ts';

export interface ReviewKey {
  readonly familyId: FamilyId;
  readonly reviewId: ReviewId;
}

export interface ReviewOfFamily {
  readonly family: FamilyConcerned;
  readonly review: Review;
}

/** The review that an operation is about, with its family. @throws AppError `not-found`; `not-allowed` to a guest. */
export async function requireReview(
  tx: TenantTx,
  actor: Actor,
  { familyId, reviewId }: ReviewKey,
  now: Date,
): Promise<ReviewOfFamily> {
  const family = await requireFamily(tx, actor, familyId, now);
  await requireTied(tx, actor, familyId, now);
  const review = await findReview(tx, familyId, reviewId);
  if (review === null) throw notFound('review');
  return { family, review };
}

/** The same for a change, held until the transaction ends. @throws AppError as `requireReview`. */
export async function requireHeldReview(
  tx: TenantTx,
  actor: Actor,
  { familyId, reviewId }: ReviewKey,
  now: Date,
): Promise<ReviewOfFamily> {
  const family = await requireFamily(tx, actor, familyId, now);
  await requireTied(tx, actor, familyId, now);
  const review = await holdReview(tx, familyId, reviewId);
  if (review === null) throw notFound('review');
  return { family, review };
}

/** The same for a change of what is open alone. @throws AppError as `requireHeldReview`; `review-closed`. */
export async function requireOpenReview(
  tx: TenantTx,
  actor: Actor,
  key: ReviewKey,
  now: Date,
): Promise<ReviewOfFamily> {
  const held = await requireHeldReview(tx, actor, key, now);
  if (held.review.closedAt !== null) throw reviewClosed();
  return held;
}

function reviewClosed(): AppError {
  return new AppError('review-closed', {
    what: 'This review is closed: nothing in it is changed any more.',
    todo: 'Nothing can be sent for it until the partnership’s officer opens it again.',
  });
}

const askedNoLonger = {
  question: {
    what: 'The partnership asks this question no longer: it needs no answer.',
    todo: 'What was answered before stays. If there is something that the review should know, tell the partnership’s officer.',
  },
  request: {
    what: 'This request is withdrawn: nothing needs to be sent for it.',
    todo: 'Files can still be sent on the family’s page.',
  },
} as const;

/**
 * What is asked of an agency is answered and changed until it is asked no longer, or its review is closed.
 *
 * @throws AppError `review-closed`, `asked-no-longer`.
 */
export function requireAsked(
  { closedAt }: Pick<Review, 'closedAt'>,
  { withdrawnAt }: { readonly withdrawnAt: Date | null },
  what: keyof typeof askedNoLonger,
): void {
  if (closedAt !== null) throw reviewClosed();
  if (withdrawnAt !== null) throw new AppError('asked-no-longer', askedNoLonger[what]);
}

/**
 * The same where files were sent: what came is not kept, and goes to the family’s page instead.
 *
 * @throws AppError as `requireAsked`.
 */
export function requireTaking(
  review: Pick<Review, 'closedAt'>,
  request: { readonly withdrawnAt: Date | null },
  familyId: FamilyId,
): void {
  try {
    requireAsked(review, request, 'request');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { what, ...words } = error.words;
    const todo = 'The family’s page takes files all the same: send it there.';
    const next = { text: 'Send it for the family', href: `/families/${familyId}/submissions/new` };
    throw new AppError(error.code, {
      ...words,
      what: `${what} Nothing of what you sent was kept.`,
      todo,
      next,
    });
  }
}
