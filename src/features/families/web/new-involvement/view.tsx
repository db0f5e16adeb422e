import { roleWords } from '../../../../platform/access/roles.ts';
import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import type { NamingOffered } from '../../operations/name-involved.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { involvementChoices } from './form.ts';

interface NamingProps {
  readonly offered: NamingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Who is involved, how, why and until when. */
export function NewInvolvementView({ offered: { family, who }, form, csrfToken }: NamingProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Name an agency or a person as involved</h1>
        {who.some(({ role }) => role === null) ? null : <NoAgency />}
        {who.length === 0 ? null : <NamingForm offered={{ family, who }} form={form} csrfToken={csrfToken} />}
      </div>
    </div>
  );
}

/** In a new partnership an officer may come here before anybody has added an agency, which is not theirs to do. */
function NoAgency() {
  return (
    <p class="govuk-inset-text">
      Your partnership has no agencies yet. Ask your administrator to add them first, under <i>Agencies</i>,
      and to invite their leads. Then name here which of them are involved.
    </p>
  );
}

function NamingForm({ offered: { family, who }, form, csrfToken }: NamingProps) {
  return (
    <>
      <p class="govuk-body">From then on they see this family and its chronology.</p>
      <FormFrame action={`/families/${family.id}/involvements/new`} csrfToken={csrfToken}>
        <RadioField form={form} name="kind" label="How are they involved?" choices={involvementChoices} />
        <SelectField
          form={form}
          name="who"
          label="Who is it?"
          none="Choose"
          choices={who.map(({ key, name, role }) => ({
            value: key,
            text: role === null ? `${name} (agency)` : `${name} (${roleWords[role].name.toLowerCase()})`,
          }))}
        />
        <TextArea
          form={form}
          name="reason"
          label="Reason"
          hint="It stands on the family’s page and in the log."
          rows={3}
          most={500}
        />
        <DayInput form={form} name="until" label="Last day" hint="Leave it empty where no end is known." />
        <AsItIs form={form} />
        <SubmitButton text="Name them" />
      </FormFrame>
    </>
  );
}
