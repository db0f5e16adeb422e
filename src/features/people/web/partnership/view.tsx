import type { FormState } from '../../../../platform/forms/form.ts';
import { textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';

interface PartnershipProps {
  readonly form: FormState;
  readonly demonstration: boolean;
  readonly csrfToken: string;
}

export function PartnershipView({ form, demonstration, csrfToken }: PartnershipProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">The partnership</h1>
        <p class="govuk-body">
          What the partnership is called stands at the top of every page and in every document that it makes
          from now on.
        </p>
        {demonstration ? (
          <p class="govuk-inset-text">
            This is the demonstration. Everybody in it is made up; put nothing about real people into it.
          </p>
        ) : null}
        <FormFrame action="/partnership" csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <TextField
            form={form}
            name="name"
            label="Name of the partnership"
            hint="For example, Lontown Safeguarding Children Partnership"
            autocomplete="organization"
          />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}
