import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { CodeField, EmailField, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { NewPasswordField } from '../new-password-field.tsx';

interface FirstRunProps {
  readonly form: FormState;
  readonly csrfToken: string;
}

export function FirstRunView({ form, csrfToken }: FirstRunProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Begin with Sightline</h1>
        <p class="govuk-body">
          Nobody has an account yet. You become the first administrator: you look after agencies and accounts,
          and see nothing about any family.
        </p>
        <FormFrame action="/first-run" csrfToken={csrfToken}>
          <CodeField
            form={form}
            name="code"
            label="One-time code"
            hint="It was printed where Sightline was started, so that only whoever started it can begin"
            numeric={false}
            width={30}
          />
          <TextField
            form={form}
            name="partnership"
            label="Name of your partnership"
            autocomplete="organization"
          />
          <TextField form={form} name="name" label="Your full name" autocomplete="name" />
          <EmailField form={form} name="email" label="Your email address" autocomplete="username" />
          <NewPasswordField form={form} label="Choose a password" />
          <SubmitButton text="Continue" />
        </FormFrame>
      </div>
    </div>
  );
}

export function FirstRunOverView() {
  return (
    <>
      <h1 class="govuk-heading-l">Sightline has been set up</h1>
      <p class="govuk-body">
        This page works once only, before there is a partnership.{' '}
        <a class="govuk-link" href="/sign-in">
          Sign in
        </a>
        , or ask your partnership’s administrator for an invitation.
      </p>
    </>
  );
}
