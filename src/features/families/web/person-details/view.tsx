import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface DetailsProps {
  readonly told: RecordTold;
  readonly member: Member;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Name used, sex, gender and death: apart from each other, and from the name in the record. */
export function DetailsView({ told: { id, reference, name }, member, form, csrfToken }: DetailsProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">More about {member.name}</h1>
        <FormFrame action={`/families/${id}/people/${member.id}/details`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <TextField
            form={form}
            name="nameUsed"
            label="Name they use"
            hint="What they want to be called, where that is not the name in the record. The record keeps both."
            autocomplete="off"
          />
          <RadioField
            form={form}
            name="sex"
            label="Sex"
            choices={[
              { value: 'female', text: 'Female' },
              { value: 'male', text: 'Male' },
              { value: 'indeterminate', text: 'Indeterminate' },
              { value: 'not-recorded', text: 'Not recorded' },
            ]}
          />
          <TextField
            form={form}
            name="gender"
            label="Gender"
            hint="In their own words. Leave it empty where nobody has asked them."
            autocomplete="off"
          />
          <DayInput form={form} name="died" label="Date of death" hint="Leave it empty while they live." />
          <AsItIs form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}
