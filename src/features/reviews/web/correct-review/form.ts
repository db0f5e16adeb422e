import { z } from 'zod';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import type { ReviewHead } from '../../operations/begin-review.ts';
import type { Review } from '../../operations/read-review.ts';
import { longestReason } from '../close-review/form.ts';
import { checkReview, drawnHead, reviewFields } from '../new-review/form.ts';

/** What a review is to say instead, and why. */
export const correctForm = z
  .object({
    ...reviewFields,
    version: versionField,
    reason: requiredText({ missing: 'Enter why it is corrected', name: 'Reason', most: longestReason }),
  })
  .superRefine(checkReview);

/** The form with what the review says, or is to say. */
export function drawnReview(review: ReviewHead & Pick<Review, 'version'>, reason = ''): FormState {
  return freshForm({ ...drawnHead(review), version: String(review.version), reason });
}
