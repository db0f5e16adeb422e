import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface SealProps {
  readonly told: RecordTold;
  readonly member: Member;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Asks whether an identity is sealed, and says plainly what that means and what it does not. */
export function SealView({ told, member, form, csrfToken }: SealProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={told} />
        <h1 class="govuk-heading-l">Seal the identity of {member.name}</h1>
        <p class="govuk-body">For a child who was adopted, or somebody whose identity is protected.</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>Nobody finds them by searching, and they are in no possible duplicate.</li>
          <li>
            The partnership’s officers alone read their name, date of birth and other names here. Others who
            open this family read <i>Sealed identity</i>.
          </li>
          <li>
            What agencies wrote in their chronologies stays as they wrote it: ask them, where it names the
            person. What comes or is put back from now on and may name them is told to officers under{' '}
            <i>My work</i>.
          </li>
          <li>Never write a new name or address of an adopted child into this record.</li>
        </ul>
        <FormFrame action={`/families/${told.id}/people/${member.id}/seal`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <RadioField
            form={form}
            name="sealed"
            label="Is the identity sealed?"
            choices={[
              { value: 'adopted', text: 'Yes: they were adopted' },
              { value: 'protected', text: 'Yes: their identity is protected' },
              { value: 'open', text: 'No' },
            ]}
          />
          <TextArea form={form} name="reason" label="Why?" hint="It stands in the log." rows={2} most={500} />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}
