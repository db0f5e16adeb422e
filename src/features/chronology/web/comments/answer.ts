import { z } from 'zod';
import type { CommentTold } from '../../operations/tell-comments.ts';
import { texts } from '../parts/answer-shapes.ts';

const instant = z.string().nullable();

export const commentShape = z.object({
  id: z.string(),
  words: z.string().nullable(),
  version: z.int(),
  by: z.string(),
  at: z.string(),
  changedAt: instant,
  removedAt: instant,
  before: texts,
  own: z.boolean(),
  ofOtherWords: z.boolean(),
  kept: z.boolean(),
  mayPurge: z.boolean(),
});

/** Instants as ISO 8601. */
export function commentAsJson({
  at,
  changedAt,
  removedAt,
  ...told
}: CommentTold): z.output<typeof commentShape> {
  return {
    ...told,
    at: at.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    removedAt: removedAt?.toISOString() ?? null,
  };
}
