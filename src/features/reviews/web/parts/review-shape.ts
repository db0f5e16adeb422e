import { z } from 'zod';
import type { ReviewHead } from '../../operations/begin-review.ts';
import type { FormerReview, Review } from '../../operations/read-review.ts';

export const familyShape = z.object({ id: z.string(), reference: z.string(), name: z.string() });

const headShape = z.object({
  purpose: z.string(),
  purposeNote: z.string().nullable(),
  lawfulBasis: z.string(),
  lawfulBasisNote: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  terms: z.string(),
  familyTold: z.boolean(),
  toldWords: z.string(),
  toldBy: z.string().nullable(),
});

export const reviewShape = headShape.extend({
  id: z.string(),
  version: z.number(),
  begunAt: z.string(),
  closedAt: z.string().nullable(),
  closeReason: z.string().nullable(),
});

export function reviewAsJson(review: Review): z.output<typeof reviewShape> {
  return {
    ...headAsJson(review),
    id: review.id,
    version: review.version,
    begunAt: review.begunAt.toISOString(),
    closedAt: review.closedAt?.toISOString() ?? null,
    closeReason: review.closeReason,
  };
}

/** What it said before it was corrected, or opened again. */
export const formerReviewShape = headShape.extend({
  number: z.int(),
  closed: z.object({ at: z.string(), reason: z.string() }).nullable(),
  reason: z.string(),
  until: z.string(),
  by: z.string(),
});

export function formerReviewAsJson(former: FormerReview): z.output<typeof formerReviewShape> {
  const { number, closed, reason, until, by } = former;
  return {
    ...headAsJson(former),
    number,
    closed: closed === null ? null : { at: closed.at.toISOString(), reason: closed.reason },
    reason,
    until: until.toISOString(),
    by,
  };
}

function headAsJson(head: ReviewHead): z.output<typeof headShape> {
  return {
    purpose: head.purpose,
    purposeNote: head.purposeNote,
    lawfulBasis: head.lawfulBasis,
    lawfulBasisNote: head.lawfulBasisNote,
    from: head.from,
    to: head.to,
    terms: head.terms,
    familyTold: head.familyTold,
    toldWords: head.toldWords,
    toldBy: head.toldBy,
  };
}
