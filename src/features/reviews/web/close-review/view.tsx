import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { counted } from '../../../../shared/counted.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { ReviewTold } from '../../operations/read-review.ts';
import { reviewPath } from '../parts/params.ts';
import { sayPurpose } from '../parts/say-review.ts';
import { longestReason } from './form.ts';

interface CloseProps {
  readonly told: ReviewTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

export function CloseView({ told: { family, review, requests, unanswered }, form, csrfToken }: CloseProps) {
  const open = requests.filter(
    ({ standing: { state } }) => !['answered', 'nothing', 'overtaken', 'withdrawn'].includes(state),
  ).length;
  const path = reviewPath({ familyId: family.id, reviewId: review.id });
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Close this review</h1>
        <p class="govuk-body">{sayPurpose(review)}</p>
        {review.closedAt === null ? (
          <>
            <p class="govuk-body">
              What agencies sent stays in the chronology. Nobody is asked for anything in this review any
              more, unless an officer opens it again.
            </p>
            {open === 0 ? null : (
              <p class="govuk-inset-text">
                {counted(open, 'agency has', 'agencies have')} not answered in full.
              </p>
            )}
            {unanswered === 0 ? null : (
              <p class="govuk-inset-text">
                {counted(unanswered, 'question to an agency is', 'questions to agencies are')} not answered,
                and cannot be answered once the review is closed.
              </p>
            )}
            <FormFrame action={`${path}/close`} csrfToken={csrfToken}>
              <HiddenField name="version" value={versionSeen(form, review.version)} />
              <TextArea
                form={form}
                name="reason"
                label="Why is it closed?"
                hint="It stands on the review’s page and in the log."
                rows={3}
                most={longestReason}
              />
              <AsItIs form={form} />
              <SubmitButton text="Close the review" kind="warning" />
            </FormFrame>
          </>
        ) : (
          <p class="govuk-inset-text">It is closed already.</p>
        )}
      </div>
    </div>
  );
}
