import { z } from 'zod';
import { day, entryOf, key } from './base.ts';

/** A professional disagreed, or a chair was worried: an escalation began. */
export const concernRaised = entryOf('concern-raised', {
  concern: key,
  by: z.string().nullable(),
  immediateRisk: z.boolean(),
});

/** The escalation reached a stage, to be settled by a day. */
export const concernStage = entryOf('concern-stage', {
  concern: key,
  stage: z.number().int().positive(),
  due: day.nullable(),
});

export const concernResolved = entryOf('concern-resolved', { concern: key });

/** Work was stopped to look at it afresh, which any professional may call for. */
export const stopAndReview = entryOf('stop-and-review', { by: z.string().nullable() });

/** A panel looked at the child’s case. */
export const panel = entryOf('panel', {
  panel: z.enum(['complex-case', 'long-plan', 'transitions', 'legal']),
  lookAgainOn: day.nullable(),
});
