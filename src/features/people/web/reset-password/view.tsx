import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { CodeField } from '../../../../platform/forms/text-inputs.tsx';
import type { ResetAsked } from '../../operations/reset-password.ts';
import { NewPasswordField } from '../new-password-field.tsx';
import { UsernameField } from '../username-field.tsx';

interface ResetProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly path: string;
  readonly asked: ResetAsked;
}

export function ResetPasswordView({ form, csrfToken, path, asked }: ResetProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Set a new password</h1>
        <p class="govuk-body">
          For {asked.name} ({asked.email}), {asked.partnership}. Wherever you are signed in now, you are
          signed out. Tokens for programs, if you have any, end.
        </p>
        <FormFrame action={path} csrfToken={csrfToken}>
          <UsernameField email={asked.email} />
          <NewPasswordField form={form} />
          {asked.asksCode ? (
            <CodeField
              form={form}
              name="code"
              label="Code"
              hint="You sign in to other partnerships too, so we must be sure that it is you. Type the code of your authenticator app, or a recovery code."
              width={30}
            />
          ) : null}
          <SubmitButton text="Set password" />
        </FormFrame>
      </div>
    </div>
  );
}
