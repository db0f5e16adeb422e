import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { ReviewTold } from '../../operations/read-review.ts';
import { longestReason } from '../close-review/form.ts';
import { ReviewFields } from '../new-review/fields.tsx';
import { reviewPath } from '../parts/params.ts';

interface CorrectProps {
  readonly told: ReviewTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What a review says, to be put right, with the reason. */
export function CorrectView({ told: { family, review }, form, csrfToken }: CorrectProps) {
  const path = reviewPath({ familyId: family.id, reviewId: review.id });
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Correct what the review says</h1>
        {review.closedAt === null ? (
          <>
            <p class="govuk-body">
              What it said before is kept, and stands on the review’s page. Each agency that you have asked
              sees what was changed and why. The day by which an agency answers is changed on its request.
            </p>
            <FormFrame action={`${path}/correct`} csrfToken={csrfToken}>
              <HiddenField name="version" value={textOf(form, 'version')} />
              <ReviewFields form={form} />
              <TextArea
                form={form}
                name="reason"
                label="Why is it corrected?"
                hint="Agencies that you have asked read it. It stands in the log as well. Name no child."
                rows={3}
                most={longestReason}
              />
              <AsItIs form={form} />
              <SubmitButton text="Save" />
            </FormFrame>
          </>
        ) : (
          <p class="govuk-inset-text">The review is closed: nothing is changed in it.</p>
        )}
      </div>
    </div>
  );
}
