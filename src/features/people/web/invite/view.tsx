import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { EmailField, TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { AgencyRow } from '../../operations/read-account.ts';
import { RightFields } from '../account-change/fields.tsx';

interface InviteProps {
  readonly form: FormState;
  readonly agencies: readonly AgencyRow[];
  readonly csrfToken: string;
}

export function InviteView({ form, agencies, csrfToken }: InviteProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Invite somebody</h1>
        <p class="govuk-body">
          You get a link to pass on to them. They can do nothing until they have joined with it.
        </p>
        <FormFrame action="/accounts/invite" csrfToken={csrfToken}>
          <TextField form={form} name="name" label="Full name" autocomplete="off" />
          <EmailField
            form={form}
            name="email"
            label="Email address"
            hint="Their own, at work: they sign in with it. A shared mailbox does not do."
            autocomplete="off"
          />
          <RightFields form={form} agencies={agencies} />
          <SubmitButton text="Make the invitation" />
        </FormFrame>
      </div>
    </div>
  );
}
