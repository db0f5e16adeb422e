import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { CodeField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';

interface CodeProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly kept: string | null;
  readonly back: string | null;
}

export function CodeView({ form, csrfToken, kept, back }: CodeProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Enter the code from your app</h1>
        <FormFrame action="/sign-in/code" csrfToken={csrfToken} kept={kept}>
          {back === null ? null : <HiddenField name="return" value={back} />}
          <CodeField
            form={form}
            name="code"
            label="Code"
            hint="Open your authenticator app and type the 6 figures that it shows for Sightline"
            width={30}
          />
          {govuk('details', {
            summaryText: 'I do not have my phone with me',
            html: asHtml(
              <p class="govuk-body">
                Type one of your recovery codes into the same box. Each works once. If you have none left, ask
                your partnership’s administrator for a link to set up your second step again.
              </p>,
            ),
          })}
          <SubmitButton text="Sign in" />
        </FormFrame>
      </div>
    </div>
  );
}
