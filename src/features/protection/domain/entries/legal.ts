import { z } from 'zod';
import { day, entryOf } from './base.ts';

export const legalStepName = z.enum([
  'legal-planning-meeting',
  'pre-proceedings-decision',
  'letter-before-proceedings',
  'pre-proceedings-meeting',
  'pre-proceedings-review',
  'pre-proceedings-ended',
  'proceedings-issued',
]);
export type LegalStepName = z.infer<typeof legalStepName>;

/** A step before or into court was taken. */
export const legalStep = entryOf('legal-step', { step: legalStepName });

/** A day was set for a step. */
export const legalStepPlanned = entryOf('legal-step-planned', { step: legalStepName, due: day });

/** The child came into the care of the authority; `status` by the source’s code. */
export const careStart = entryOf('care-start', { status: z.string().nullable() });

export const careEnd = entryOf('care-end', {});
