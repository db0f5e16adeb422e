import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { EmailField, PasswordField } from '../../../../platform/forms/text-inputs.tsx';
import type { DemonstrationShown } from '../../operations/demonstration-sign-in.ts';
import { DemonstrationAccounts } from '../demonstration/view.tsx';

interface SignInProps {
  readonly form: FormState;
  readonly csrfToken: string;
  /** What was sent when the session had ended, sealed; null where nothing was. */
  readonly kept: string | null;
  readonly back: string | null;
  /** Null where it is none, or has nobody yet. */
  readonly demonstration: DemonstrationShown | null;
}

export function SignInView({ form, csrfToken, kept, back, demonstration }: SignInProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-full">
        <h1 class="govuk-heading-l">Sign in</h1>
        {kept === null ? null : (
          <p class="govuk-inset-text">
            You were signed out, so what you sent was not taken. What you typed is kept with this page: sign
            in here, and you can read it again and send it. Nobody else can read it.
          </p>
        )}
        {demonstration === null || demonstration.accounts.length === 0 ? null : (
          <DemonstrationAccounts shown={demonstration} csrfToken={csrfToken} kept={kept} back={back} />
        )}
      </div>
      <div class="govuk-grid-column-two-thirds">
        <FormFrame action="/sign-in" csrfToken={csrfToken} kept={kept}>
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
