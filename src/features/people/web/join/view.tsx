import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { PasswordField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import type { Invited } from '../../operations/join.ts';
import { NewPasswordField } from '../new-password-field.tsx';
import { UsernameField } from '../username-field.tsx';

interface JoinProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly path: string;
  readonly invited: Invited;
}

export function JoinView({ form, csrfToken, path, invited }: JoinProps) {
  const { partnership, name, email, hasLogin } = invited;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Join {partnership}</h1>
        {govuk('summary-list', {
          rows: [
            { key: { text: 'Name' }, value: { text: name } },
            { key: { text: 'Email address' }, value: { text: email } },
          ],
        })}
        <p class="govuk-body">If this is not you, close this page and tell whoever sent you the link.</p>
        <FormFrame action={path} csrfToken={csrfToken}>
          <UsernameField email={email} />
          {hasLogin ? (
            <PasswordField
              form={form}
              name="password"
              label="Your password"
              hint="You sign in to another partnership with this email address already. Use the same password."
              autocomplete="current-password"
            />
          ) : (
            <NewPasswordField form={form} label="Choose a password" />
          )}
          <SubmitButton text="Continue" />
        </FormFrame>
      </div>
    </div>
  );
}
