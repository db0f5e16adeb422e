import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { AccountToManage } from '../../operations/read-account.ts';
import { RightFields } from './fields.tsx';

interface AccountChangeProps {
  readonly found: AccountToManage;
  readonly form: FormState;
  readonly csrfToken: string;
}

export function AccountChangeView({
  found: { account, agencies, isOwn },
  form,
  csrfToken,
}: AccountChangeProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Change {account.name}</h1>
        {isOwn ? (
          <p class="govuk-body">
            This is your own account. Nobody changes their own role: ask another administrator.
          </p>
        ) : (
          <>
            <p class="govuk-body">
              With another role or agency they are signed out at once, and what they may do and see changes
              from their next sign-in.
            </p>
            <FormFrame action={`/accounts/${account.id}/change`} csrfToken={csrfToken}>
              <HiddenField name="version" value={textOf(form, 'version')} />
              <TextField form={form} name="name" label="Full name" autocomplete="off" />
              <RightFields form={form} agencies={agencies} />
              <SubmitButton text="Save" />
            </FormFrame>
          </>
        )}
      </div>
    </div>
  );
}
