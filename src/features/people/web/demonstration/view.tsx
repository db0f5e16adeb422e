import { type Role, roles, rolesOfAgency, roleWords } from '../../../../platform/access/roles.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { DemonstrationAccount, DemonstrationShown } from '../../operations/demonstration-sign-in.ts';

interface AccountsProps {
  readonly shown: DemonstrationShown;
  readonly csrfToken: string;
  readonly kept: string | null;
  readonly back: string | null;
}

/** By whom they work for: the partnership itself, or an agency as its lead or as somebody who works with families. */
const groups: readonly { readonly title: string; readonly members: readonly Role[] }[] = [
  { title: 'People of the partnership', members: roles.filter((role) => !rolesOfAgency.includes(role)) },
  { title: 'Agency leads', members: ['agency-lead'] },
  { title: 'Practitioners', members: ['practitioner'] },
];

/** The made-up people of a demonstration by what they do, each with what to try as them and a button. */
export function DemonstrationAccounts({ shown, csrfToken, kept, back }: AccountsProps) {
  const { accounts, filling } = shown;
  const partnerships = [...new Set(accounts.map(({ partnership }) => partnership))];
  return (
    <>
      <p class="govuk-body">
        This is a demonstration. Everybody in it is made up, and you may sign in as whomever you like, without
        a password.
      </p>
      {filling ? (
        <p class="govuk-inset-text">
          Families with a rich chronology are there and being read. Others are still being added, which takes
          about a minute: look again then for all of them, and for what people have decided.
        </p>
      ) : null}
      {partnerships.map((partnership) => (
        <section>
          <h2 class="govuk-heading-m">{partnership}</h2>
          {groups.map(({ title, members }) => {
            const own = accounts
              .filter((one) => one.partnership === partnership && members.includes(one.role))
              .toSorted((one, other) => members.indexOf(one.role) - members.indexOf(other.role));
            return own.length === 0 ? null : (
              <>
                <h3 class="govuk-heading-s">{title}</h3>
                <ul class="govuk-list sightline-cards">
                  {own.map((account) => (
                    <li class="sightline-card">
                      <AccountCard account={account} csrfToken={csrfToken} kept={kept} back={back} />
                    </li>
                  ))}
                </ul>
              </>
            );
          })}
        </section>
      ))}
      <h2 class="govuk-heading-m">Sign in with an account of your own</h2>
    </>
  );
}

interface CardProps {
  readonly account: DemonstrationAccount;
  readonly csrfToken: string;
  readonly kept: string | null;
  readonly back: string | null;
}

function AccountCard({ account, csrfToken, kept, back }: CardProps) {
  const { partnershipId, accountId, role, agency, name, tries } = account;
  return (
    <FormFrame action="/demonstration/sign-in" csrfToken={csrfToken} kept={kept}>
      <HiddenField name="partnership" value={partnershipId} />
      <HiddenField name="account" value={accountId} />
      {back === null ? null : <HiddenField name="return" value={back} />}
      <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{agency ?? roleWords[role].name}</h4>
      <p class="govuk-body">{tries}</p>
      <SubmitButton text={`Sign in as ${name}`} kind="secondary" />
    </FormFrame>
  );
}
