import { z } from 'zod';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import type { Review } from '../../operations/read-review.ts';
import { longestReason } from '../close-review/form.ts';
import { checkReview, reviewFields } from '../new-review/form.ts';

/** What a review is to say instead, and why. */
export const correctForm = z
  .object({
    ...reviewFields,
    version: versionField,
    reason: requiredText({ missing: 'Enter why it is corrected', name: 'Reason', most: longestReason }),
  })
  .superRefine(checkReview);

/** The form with what the review says. */
export function drawnReview(review: Review): FormState {
  return freshForm({
    purpose: review.purpose,
    'purpose-note': review.purposeNote ?? '',
    basis: review.lawfulBasis,
    'basis-note': review.lawfulBasisNote ?? '',
    ...dayValues('from', review.from),
    ...dayValues('to', review.to),
    terms: review.terms,
    told: review.familyTold ? 'yes' : 'no',
    'told-words': review.toldWords,
    'told-by': review.toldBy ?? '',
    version: String(review.version),
  });
}
