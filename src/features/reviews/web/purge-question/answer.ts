import { z } from 'zod';

/** A question of which something would be removed for good, with what was answered. */
export const purgeQuestionShape = z.object({
  family: z.object({ id: z.string(), reference: z.string(), name: z.string() }),
  question: z.object({
    id: z.string(),
    reviewId: z.string(),
    agencyName: z.string(),
    words: z.string(),
    version: z.int(),
  }),
  /** Whether it is asked still, in a review that is open. */
  isAsked: z.boolean(),
  answers: z.array(z.object({ number: z.int(), words: z.string() })).readonly(),
});
