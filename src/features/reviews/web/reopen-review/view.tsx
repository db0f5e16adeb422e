import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { ReviewTold } from '../../operations/read-review.ts';
import { longestReason } from '../close-review/form.ts';
import { reviewPath } from '../parts/params.ts';
import { sayInstantDay, sayPurpose } from '../parts/say-review.ts';

interface ReopenProps {
  readonly told: ReviewTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** A review that is closed is opened again, with the reason. */
export function ReopenView({ told: { family, review }, form, csrfToken }: ReopenProps) {
  const path = reviewPath({ familyId: family.id, reviewId: review.id });
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Open this review again</h1>
        <p class="govuk-body">{sayPurpose(review)}</p>
        {review.closedAt === null ? (
          <p class="govuk-inset-text">It is open.</p>
        ) : (
          <>
            <p class="govuk-body">
              It was closed on {sayInstantDay(review.closedAt)}: {review.closeReason}
            </p>
            <p class="govuk-body">
              Agencies that have not answered are asked again, by the days that were set. That it was closed,
              and why, stays on its page.
            </p>
            <FormFrame action={`${path}/reopen`} csrfToken={csrfToken}>
              <HiddenField name="version" value={versionSeen(form, review.version)} />
              <TextArea
                form={form}
                name="reason"
                label="Why is it opened again?"
                hint="Agencies that were asked read it. It stands in the log as well. Name no child."
                rows={3}
                most={longestReason}
              />
              <AsItIs form={form} />
              <SubmitButton text="Open the review again" />
            </FormFrame>
          </>
        )}
      </div>
    </div>
  );
}
