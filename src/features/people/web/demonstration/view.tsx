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
          <ul class="govuk-list sightline-cards">
            {accounts
              .filter((account) => account.partnership === partnership)
              .map((account) => (
                <li class="sightline-card">
                  <AccountCard account={account} csrfToken={csrfToken} back={back} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <h2 class="govuk-heading-m">Sign in with an account of your own</h2>
    </>
  );
}

interface CardProps {
  readonly account: DemonstrationAccount;
  readonly csrfToken: string;
  readonly back: string | null;
}

function AccountCard({ account, csrfToken, back }: CardProps) {
  const { partnershipId, accountId, role, agency, name } = account;
  return (
    <FormFrame action="/demonstration/sign-in" csrfToken={csrfToken}>
      <HiddenField name="partnership" value={partnershipId} />
      <HiddenField name="account" value={accountId} />
      {back === null ? null : <HiddenField name="return" value={back} />}
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {roleWords[role].name}
        {agency === null ? '' : `, ${agency}`}
      </h3>
      <p class="govuk-body">{roleWords[role].does}</p>
      <SubmitButton text={`Sign in as ${name}`} kind="secondary" />
    </FormFrame>
  );
}
