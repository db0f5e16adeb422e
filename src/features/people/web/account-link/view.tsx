import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { AccountStep } from '../../operations/known-accounts.ts';
import type { AccountToManage } from '../../operations/read-account.ts';
import type { linkKinds } from './form.ts';

interface AccountLinkProps {
  readonly found: AccountToManage;
  readonly form: FormState;
  readonly csrfToken: string;
}

const kinds: readonly {
  readonly value: (typeof linkKinds)[number];
  readonly step: AccountStep;
  readonly text: string;
  readonly hint: string;
}[] = [
  {
    value: 'join',
    step: 'link-join',
    text: 'To join',
    hint: 'A new invitation. The one before it stops working.',
  },
  {
    value: 'reset-password',
    step: 'link-reset-password',
    text: 'To choose a new password',
    hint: 'For somebody who forgot theirs. Their second step stays as it is. They are signed out at once.',
  },
  {
    value: 'reset-second-step',
    step: 'link-reset-second-step',
    text: 'To set up the second step anew',
    hint: 'For somebody who lost their phone and their recovery codes. They are signed out at once.',
  },
];

export function AccountLinkView({ found: { account, steps }, form, csrfToken }: AccountLinkProps) {
  const choices = kinds.filter(({ step }) => steps.includes(step));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Make a link for {account.name}</h1>
        <p class="govuk-body">
          Before you make a link, be sure that it is {account.name} who asks: call them back on a number that
          you know.
        </p>
        {choices.length === 0 ? (
          <p class="govuk-body">No link can be made for this account as it stands now.</p>
        ) : (
          <FormFrame action={`/accounts/${account.id}/link`} csrfToken={csrfToken}>
            <HiddenField name="version" value={textOf(form, 'version')} />
            <RadioField form={form} name="kind" label="What is the link for?" choices={choices} />
            <SubmitButton text="Make the link" />
          </FormFrame>
        )}
      </div>
    </div>
  );
}
