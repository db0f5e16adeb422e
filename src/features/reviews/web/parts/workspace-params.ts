import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { reviewPath } from './params.ts';

/** The last part of the address of each kind of paper. */
export const paperPaths = ['episodes', 'learning-events', 'actions', 'notes'] as const;
export type PaperPath = (typeof paperPaths)[number];

const familyId = idParam<'family'>();
const reviewId = idParam<'review'>();

export const papersParams = z.object({ familyId, reviewId, papers: z.enum(paperPaths) });
export const paperParams = papersParams.extend({ paperId: idParam<'review-paper'>() });
export const questionParams = z.object({ familyId, reviewId, questionId: idParam<'review-question'>() });
export const ownQuestionParams = z.object({ familyId, questionId: idParam<'review-question'>() });
export const entryParams = z.object({ familyId, entryId: idParam<'entry'>() });

interface OfReview {
  readonly familyId: string;
  readonly reviewId: string;
}

export function workspacePath(key: OfReview): string {
  return `${reviewPath(key)}/workspace`;
}

export function papersPath(key: OfReview, papers: PaperPath): string {
  return `${reviewPath(key)}/papers/${papers}`;
}

export function questionsPath(key: OfReview): string {
  return `${reviewPath(key)}/questions`;
}

export function outlinePath(key: OfReview): string {
  return `${reviewPath(key)}/outline`;
}

/** As an agency’s lead opens it. */
export function ownQuestionPath({
  familyId: family,
  id,
}: {
  readonly familyId: string;
  readonly id: string;
}): string {
  return `/families/${family}/questions/${id}`;
}

/** Where a page of a list begins or ends. */
const place = z.string().max(1000).optional().catch(undefined);
export const leafQuery = z.object({ after: place, before: place });
