import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { kinshipChoices } from '../../operations/adult-given.ts';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { yesOrNotKnown } from './form.ts';

interface AdultProps {
  readonly told: RecordTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** A parent, a carer, somebody else who matters in the children’s lives. */
export function AddAdultView({ told: { id, reference, name }, form, csrfToken }: AdultProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">Add an adult or carer</h1>
        <p class="govuk-body">
          Everybody who cares for the children or matters in their lives, also where they live elsewhere: a
          father who lives apart belongs here.
        </p>
        <FormFrame action={`/families/${id}/adults/add`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <AdultFields form={form} />
          <SubmitButton text="Add them" />
        </FormFrame>
      </div>
    </div>
  );
}

/** An adult as they stand in the record, to be changed; with the way to say that they should not stand here at all. */
export function ChangeAdultView({
  told: { id, reference, name },
  adult,
  form,
  csrfToken,
}: AdultProps & { readonly adult: Member }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">Change {adult.name}</h1>
        <FormFrame action={`/families/${id}/adults/${adult.id}/change`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <AdultFields form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/people/${adult.id}/mistake`}>
            This adult was entered by mistake
          </a>
        </p>
      </div>
    </div>
  );
}

function AdultFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <TextField form={form} name="name" label="Name" autocomplete="off" />
      <SelectField
        form={form}
        name="kinship"
        label="What are they to the children?"
        hint="Where they are something different to each child, choose what they are to most. You can say the rest on their page."
        none="Choose"
        choices={kinshipChoices}
      />
      <TextField
        form={form}
        name="kinshipWords"
        label="Something else, in words"
        hint="Only where the list has nothing for it: for example, neighbour."
        autocomplete="off"
      />
      <RadioField
        form={form}
        name="livesWith"
        label="Do they live with the children?"
        choices={yesOrNotKnown}
      />
      <DayInput
        form={form}
        name="born"
        label="Date of birth"
        hint="For example, 27 3 1988. Leave it empty where it is not known."
      />
      <DayInput
        form={form}
        name="from"
        label="First day of their part in the family"
        hint="Leave it empty where it was always so, or nobody knows."
      />
      <DayInput form={form} name="to" label="Last day" hint="Leave it empty while it goes on." />
      <TextArea form={form} name="endReason" label="Why did it end?" rows={2} most={500} />
      <AsItIs form={form} />
    </>
  );
}
