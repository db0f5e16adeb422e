import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { PasswordField } from '../../../../platform/forms/text-inputs.tsx';
import { NewPasswordField } from '../new-password-field.tsx';
import { UsernameField } from '../username-field.tsx';

interface OwnPasswordProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly email: string;
}

export function OwnPasswordView({ form, csrfToken, email }: OwnPasswordProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Change your password</h1>
        <p class="govuk-body">
          There is no need to change it every so often: only if somebody else may know it. You stay signed in
          here, and are signed out everywhere else. Tokens for programs, if you have any, end.
        </p>
        <FormFrame action="/account/password" csrfToken={csrfToken}>
          <UsernameField email={email} />
          <PasswordField form={form} name="current" label="Password now" autocomplete="current-password" />
          <NewPasswordField form={form} name="next" />
          <SubmitButton text="Change password" />
        </FormFrame>
      </div>
    </div>
  );
}
