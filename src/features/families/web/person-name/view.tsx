import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { kindsOfName } from './form.ts';

interface NameProps {
  readonly told: RecordTold;
  readonly member: Member;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Another name of somebody, with why it is held. */
export function AddNameView({ told: { id, reference, name }, member, form, csrfToken }: NameProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">Add another name of {member.name}</h1>
        <p class="govuk-body">
          Agencies’ records may use a name that somebody no longer has. It is held so that a document without
          names replaces it too. Former names and names at birth are shown to the partnership’s officers
          alone, and so are replaced in the documents of officers alone: make a document yourself where a
          record may hold one.
        </p>
        <FormFrame action={`/families/${id}/people/${member.id}/names/add`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <TextField form={form} name="name" label="Name" autocomplete="off" />
          <RadioField form={form} name="kind" label="What name is it?" choices={kindsOfName} />
          <TextArea
            form={form}
            name="reason"
            label="Why is it held?"
            hint="For example: the school’s records use it. Of a name that they are known by, whoever opens the family reads this too."
            rows={2}
            most={500}
          />
          <AsItIs form={form} />
          <SubmitButton text="Add the name" />
        </FormFrame>
      </div>
    </div>
  );
}
