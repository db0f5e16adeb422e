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

export function reviewClosed(): AppError {
  return new AppError('review-closed', {
    what: 'This review is closed.',
    todo: 'Ask the partnership’s officer to open it again, or send files on the family’s page.',
  });
}
