import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { RecordTold } from '../../operations/read-record.ts';
import type { AddressTold, ResidentTold } from '../../operations/tell-addresses.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface ResidenceProps {
  readonly record: RecordTold;
  readonly address: AddressTold;
  readonly resident: ResidentTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** From when until when one of those at an address lived there, where it is not as long as the others. */
export function ResidenceView({ record, address, resident, form, csrfToken }: ResidenceProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={record} />
        <h1 class="govuk-heading-l">When {resident.name} lived there</h1>
        <p class="govuk-body sightline-written">{address.shown?.lines}</p>
        <FormFrame
          action={`/families/${record.id}/addresses/${address.id}/people/${resident.personId}`}
          csrfToken={csrfToken}
        >
          <HiddenField name="version" value={textOf(form, 'version')} />
          <DayInput
            form={form}
            name="from"
            label="First day"
            hint="Leave it empty where they came with the others."
          />
          <DayInput
            form={form}
            name="to"
            label="Last day"
            hint="Leave it empty where they still live there, or left with the others."
          />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}
