import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { EmailField, PasswordField } from '../../../../platform/forms/text-inputs.tsx';
import type { DemonstrationShown } from '../../operations/demonstration-sign-in.ts';
import { DemonstrationAccounts } from '../demonstration/view.tsx';

interface SignInProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly back: string | null;
  /** Null where it is none, or has nobody yet. */
  readonly demonstration: DemonstrationShown | null;
}

export function SignInView({ form, csrfToken, back, demonstration }: SignInProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-full">
        <h1 class="govuk-heading-l">Sign in</h1>
        {demonstration === null || demonstration.accounts.length === 0 ? null : (
          <DemonstrationAccounts shown={demonstration} csrfToken={csrfToken} back={back} />
        )}
      </div>
      <div class="govuk-grid-column-two-thirds">
        <FormFrame action="/sign-in" csrfToken={csrfToken}>
          {back === null ? null : <HiddenField name="return" value={back} />}
          <EmailField form={form} name="email" label="Email address" autocomplete="username" />
          <PasswordField form={form} name="password" label="Password" autocomplete="current-password" />
          <SubmitButton text="Continue" />
        </FormFrame>
        <h2 class="govuk-heading-m">If you cannot sign in</h2>
        <p class="govuk-body">
          Ask your partnership’s administrator for a link to set a new password. Nobody at Sightline, and no
          administrator, will ever ask you for your password or a code.{' '}
          <a class="govuk-link" href="/help#signing-in">
            More help with signing in
          </a>
        </p>
      </div>
    </div>
  );
}
