import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { CodeField, PasswordField } from '../../../../platform/forms/text-inputs.tsx';
import { UsernameField } from '../username-field.tsx';

interface StepUpProps {
  readonly form: FormState;
  readonly csrfToken: string;
  /** What was sent and waits for this, sealed; null where nothing does. */
  readonly kept: string | null;
  readonly back: string | null;
  /** Right after a code was used, when the app has no other yet. */
  readonly byPassword: boolean;
  readonly email: string;
}

export function StepUpView(props: StepUpProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Confirm that it is you</h1>
        <p class="govuk-body">
          What you asked for is sensitive. Once confirmed, you are not asked again for 10 minutes.
        </p>
        <KeptUntilConfirmed kept={props.kept} />
        <StepUpForm {...props} />
      </div>
    </div>
  );
}

/** Said where a form waits for its author to confirm. */
export function KeptUntilConfirmed({ kept }: Pick<StepUpProps, 'kept'>) {
  return kept === null ? null : (
    <p class="govuk-inset-text">
      What you sent is kept with this page. It is sent on once you have confirmed, and you need not type it
      again.
    </p>
  );
}

/** The form alone: what anybody confirms with in a real installation. */
export function StepUpForm({ form, csrfToken, kept, back, byPassword, email }: StepUpProps) {
  return (
    <FormFrame action="/step-up" csrfToken={csrfToken} kept={kept}>
      {back === null ? null : <HiddenField name="return" value={back} />}
      {byPassword ? <UsernameField email={email} /> : null}
      {byPassword ? (
        <PasswordField
          form={form}
          name="password"
          label="Your password"
          hint="You have just used the code that your app shows, so your password will do"
          autocomplete="current-password"
        />
      ) : (
        <CodeField
          form={form}
          name="code"
          label="Code"
          numeric={false}
          hint="The 6 figures that your authenticator app shows now. Without your phone, one of your recovery codes: each works once"
        />
      )}
      <SubmitButton text="Confirm" />
    </FormFrame>
  );
}
