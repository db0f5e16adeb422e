import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { RequestToAnswer } from '../../operations/read-request.ts';
import { requestPath } from '../parts/params.ts';
import { changeChoices, longestReason } from './form.ts';

interface ChangeRequestProps {
  readonly told: RequestToAnswer;
  readonly form: FormState;
  readonly csrfToken: string;
}

const goesOnReading =
  'It stays involved with this family. Its people go on reading this family’s chronology until you end that: the request’s page says how.';

/** Moves the day of a request, or withdraws it; with the reason, which the agency reads. */
export function ChangeRequestView({
  told: { family, review, request, endable },
  form,
  csrfToken,
}: ChangeRequestProps) {
  const isOpen = review.closedAt === null && request.withdrawnAt === null;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Change what {request.agencyName} is asked</h1>
        <p class="govuk-body">The answer is due on {sayDay(request.due)}.</p>
        {isOpen ? (
          <FormFrame
            action={`${requestPath({ familyId: family.id, id: request.id })}/change`}
            csrfToken={csrfToken}
          >
            <HiddenField name="version" value={versionSeen(form, request.version)} />
            <RadioField
              form={form}
              name="change"
              label="What changes?"
              choices={changeChoices.map((choice) =>
                choice.value === 'withdraw' && endable !== null
                  ? { ...choice, hint: `${choice.hint} ${goesOnReading}` }
                  : choice,
              )}
            />
            <DayInput
              form={form}
              name="due"
              label="New day"
              hint="Leave it empty where nothing is asked any more."
            />
            <TextArea
              form={form}
              name="reason"
              label="Why?"
              hint="The agency’s lead reads it, and it stands in the log."
              rows={3}
              most={longestReason}
            />
            <AsItIs form={form} />
            <SubmitButton text="Save" />
          </FormFrame>
        ) : (
          <p class="govuk-inset-text">Nothing is asked any more: there is nothing to change.</p>
        )}
      </div>
    </div>
  );
}
