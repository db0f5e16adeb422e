import { z } from 'zod';
import { entryOf, key, yesNo } from './base.ts';
import { planType } from './plan.ts';

/** A visit under a plan, to this child. An attempt without access is told as one: it resets no clock. */
export const visit = entryOf('visit', {
  plan: key.nullable(),
  planType,
  outcome: z.enum(['visit', 'attempt']),
  seen: yesNo,
  seenAlone: yesNo,
  awake: yesNo,
  bedroomSeen: yesNo,
  atHome: yesNo,
  announced: yesNo,
  worker: z.string().nullable(),
  /** By role: `social-worker` (the allocated one or cover), `support-worker`, `student` …; null where not recorded. */
  workerRole: z.string().nullable(),
  /** Before birth the expectant mother is seen. */
  ofExpectantMother: z.literal(true).optional(),
});

/** The plan’s own visiting interval, where it differs from the profile’s. A longer one needs all three. */
export const visitInterval = entryOf('visit-interval', {
  plan: key,
  limit: z.number().int().positive(),
  unit: z.enum(['days', 'working-days', 'weeks', 'months']),
  manager: z.string().nullable(),
  chair: z.string().nullable(),
  reason: z.string().nullable(),
});

/** Somebody of any agency saw the child. */
export const childSeen = entryOf('child-seen', { agency: z.string(), alone: yesNo });
