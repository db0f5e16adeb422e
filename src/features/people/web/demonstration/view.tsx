import { roleWords } from '../../../../platform/access/roles.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { DemonstrationAccount } from '../../operations/demonstration-sign-in.ts';

interface AccountsProps {
  readonly accounts: readonly DemonstrationAccount[];
  readonly csrfToken: string;
  readonly back: string | null;
}

/** The made-up people of a demonstration, each with what they do and a button. */
export function DemonstrationAccounts({ accounts, csrfToken, back }: AccountsProps) {
  const partnerships = [...new Set(accounts.map(({ partnership }) => partnership))];
  return (
    <>
      <p class="govuk-body">
        This is a demonstration. Everybody in it is made up, and you may sign in as whomever you like, without
        a password.
      </p>
      {partnerships.map((partnership) => (
        <section>
          <h2 class="govuk-heading-m">{partnership}</h2>
          {accounts
            .filter((account) => account.partnership === partnership)
            .map((account) => (
              <FormFrame action="/demonstration/sign-in" csrfToken={csrfToken}>
                <HiddenField name="partnership" value={account.partnershipId} />
                <HiddenField name="account" value={account.accountId} />
                {back === null ? null : <HiddenField name="return" value={back} />}
                <p class="govuk-body">
                  <strong>{roleWords[account.role].name}</strong>
                  {account.agency === null ? '' : `, ${account.agency}`}. {roleWords[account.role].does}
                </p>
                <SubmitButton text={`Sign in as ${account.name}`} kind="secondary" />
              </FormFrame>
            ))}
        </section>
      ))}
      <h2 class="govuk-heading-m">Sign in with an account of your own</h2>
    </>
  );
}
