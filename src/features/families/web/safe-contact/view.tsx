import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { SafeContactOffered } from '../../operations/tell-safe-contact.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface SafeContactProps {
  readonly offered: SafeContactOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** How an adult may be contacted without harm: how, by whom, what never, who decided it, and when it is looked at again. */
export function SafeContactView({ offered: { record, adult }, form, csrfToken }: SafeContactProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={record} />
        <h1 class="govuk-heading-l">How {adult.name} may be contacted safely</h1>
        <p class="govuk-body">
          A call, a letter or a message may be read by somebody who hurts them. Whoever opens this family
          reads what you write here.
        </p>
        <FormFrame action={`/families/${record.id}/adults/${adult.id}/safe-contact`} csrfToken={csrfToken}>
          <HiddenField name="before" value={textOf(form, 'before')} />
          <TextArea
            form={form}
            name="how"
            label="How?"
            hint="For example: by text, on school days between 9 and 2."
            rows={2}
            most={500}
          />
          <TextArea
            form={form}
            name="byWhom"
            label="By whom?"
            hint="For example: only the social worker."
            rows={2}
            most={500}
          />
          <TextArea
            form={form}
            name="never"
            label="Never"
            hint="For example: no letters to the house; no voicemail. Write “nothing” where nothing is ruled out."
            rows={2}
            most={500}
          />
          <TextField
            form={form}
            name="decidedBy"
            label="Who decided it?"
            hint="A person or a meeting, and whether the adult themselves was asked."
            autocomplete="off"
          />
          <DayInput form={form} name="decidedOn" label="When was it decided?" />
          <DayInput form={form} name="reviewOn" label="When is it looked at again?" />
          <AsItIs form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}
