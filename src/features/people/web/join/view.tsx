import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { CodeField, PasswordField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import type { Invited, JoinWay } from '../../operations/join.ts';
import { NewPasswordField } from '../new-password-field.tsx';
import { UsernameField } from '../username-field.tsx';

interface JoinProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly path: string;
  readonly invited: Invited;
  /** As the person chose: nobody is told whether their address signs in elsewhere. */
  readonly way: JoinWay;
}

export function JoinView({ form, csrfToken, path, invited, way }: JoinProps) {
  const { partnership, name, email } = invited;
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
          <HiddenField name="way" value={way} />
          {way === 'known' ? (
            <KnownFields form={form} />
          ) : (
            <NewPasswordField form={form} label="Choose a password" />
          )}
          <SubmitButton text="Continue" />
        </FormFrame>
        <OtherWay path={path} way={way} />
      </div>
    </div>
  );
}

function KnownFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <PasswordField
        form={form}
        name="password"
        label="Your password"
        hint="The one that you sign in to the other partnership with"
        autocomplete="current-password"
      />
      <CodeField
        form={form}
        name="code"
        label="Code"
        hint="The 6 figures that your authenticator app shows for Sightline, or a recovery code"
        width={30}
      />
    </>
  );
}

function OtherWay({ path, way }: { readonly path: string; readonly way: JoinWay }) {
  return (
    <p class="govuk-body">
      {way === 'known' ? (
        <a class="govuk-link" href={path}>
          I do not sign in with this address yet: choose a password
        </a>
      ) : (
        <a class="govuk-link" href={`${path}?already=yes`}>
          I already sign in to another partnership with this address
        </a>
      )}
    </p>
  );
}
