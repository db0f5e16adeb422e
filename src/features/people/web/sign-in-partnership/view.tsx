import { roleWords } from '../../../../platform/access/roles.ts';
import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { PartnershipChoice } from '../../operations/choose-partnership.ts';

interface ChoiceProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly kept: string | null;
  readonly back: string | null;
  readonly choices: readonly PartnershipChoice[];
}

export function PartnershipView({ form, csrfToken, kept, back, choices }: ChoiceProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormFrame action="/sign-in/partnership" csrfToken={csrfToken} kept={kept}>
          {back === null ? null : <HiddenField name="return" value={back} />}
          <RadioField
            form={form}
            name="account"
            label="Which partnership are you working for now?"
            hint="Each keeps its records to itself. To change to another, sign out and in again."
            asHeading
            choices={choices.map(({ accountId, partnership, role }) => ({
              value: accountId,
              text: partnership,
              hint: roleWords[role].name,
            }))}
          />
          <SubmitButton text="Continue" />
        </FormFrame>
      </div>
    </div>
  );
}
