import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { PasswordField } from '../../../../platform/forms/text-inputs.tsx';
import type { SecondStepReset } from '../../operations/reset-second-step.ts';
import { OfferFields } from '../sign-in-set-up/offer-fields.tsx';
import { UsernameField } from '../username-field.tsx';

interface ResetProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly path: string;
  readonly asked: SecondStepReset;
}

export function ResetSecondStepView({ form, csrfToken, path, asked }: ResetProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Set up your second step again</h1>
        <p class="govuk-body">
          For {asked.name}, {asked.partnership}. Once it is done, your old app and your old recovery codes no
          longer work, wherever you are signed in you are signed out, and tokens for programs end.
        </p>
        <FormFrame action={path} csrfToken={csrfToken}>
          <UsernameField email={asked.email} />
          <PasswordField form={form} name="password" label="Your password" autocomplete="current-password" />
          <OfferFields form={form} offer={asked.offer} />
          <SubmitButton text="Set up" />
        </FormFrame>
      </div>
    </div>
  );
}
