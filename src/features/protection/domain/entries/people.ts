import { z } from 'zod';
import { entryOf, key, yesNo } from './base.ts';

/** By role: `social-worker`, `chair`, `health-visitor`, `school-nurse`, or as the source names it. */
const role = z.string().min(1);

/** A worker, or a chair, became responsible for the child. */
export const allocation = entryOf('allocation', { role, worker: z.string(), team: z.string().nullable() });

export const allocationEnd = entryOf('allocation-end', {
  role,
  worker: z.string(),
  /** By the source’s code or words. */
  reason: z.string().nullable(),
});

/** A summary was handed to the next worker, and they said that they have it. */
export const handover = entryOf('handover', { role, acknowledged: yesNo });

/** The child’s case was talked through with the worker’s manager. */
export const supervision = entryOf('supervision', { worker: z.string().nullable() });

/** A parent, or an adult who cares for the child, is known of. */
export const parent = entryOf('parent', { parent: key, role: z.string() });

/** A parent’s part in the work on a plan. `unsafe` tells why somebody was not invited, and satisfies the rule. */
export const parentEngaged = entryOf('parent-engaged', {
  parent: key,
  how: z.enum(['invited', 'seen', 'heard', 'seen-separately-unsafe', 'not-invited-unsafe']),
  meeting: key.nullable(),
});
