import { z } from 'zod';
import type { Review } from '../../operations/read-review.ts';

export const familyShape = z.object({ id: z.string(), reference: z.string(), name: z.string() });

export const reviewShape = z.object({
  id: z.string(),
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
  version: z.number(),
  begunAt: z.string(),
  closedAt: z.string().nullable(),
  closeReason: z.string().nullable(),
});

export function reviewAsJson(review: Review): z.output<typeof reviewShape> {
  return {
    id: review.id,
    purpose: review.purpose,
    purposeNote: review.purposeNote,
    lawfulBasis: review.lawfulBasis,
    lawfulBasisNote: review.lawfulBasisNote,
    from: review.from,
    to: review.to,
    terms: review.terms,
    familyTold: review.familyTold,
    toldWords: review.toldWords,
    toldBy: review.toldBy,
    version: review.version,
    begunAt: review.begunAt.toISOString(),
    closedAt: review.closedAt?.toISOString() ?? null,
    closeReason: review.closeReason,
  };
}
