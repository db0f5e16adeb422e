import { roleWords } from '../../../../platform/access/roles.ts';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { type AccountStep, accountStateWords } from '../../operations/known-accounts.ts';
import type { AccountToManage } from '../../operations/read-account.ts';

/** What can be done with an account, apart from its links, which share one page. */
const doing: Partial<
  Record<AccountStep, { readonly page: string; readonly text: string; readonly says: string }>
> = {
  'end-access': {
    page: 'end-access',
    text: 'End their access',
    says: 'They are signed out at once, everywhere, and cannot sign in any more.',
  },
  'give-back': {
    page: 'give-back',
    text: 'Give their access back',
    says: 'They have the same role and agency as before.',
  },
};

export function AccountView({ found: { account, steps, isOwn } }: { readonly found: AccountToManage }) {
  const path = `/accounts/${account.id}`;
  const hasLinks = steps.some((step) => step.startsWith('link-'));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{account.name}</h1>
        {govuk('summary-list', {
          rows: [
            { key: { text: 'Email address' }, value: { text: account.email } },
            { key: { text: 'Role' }, value: { text: roleWords[account.role].name } },
            { key: { text: 'Agency' }, value: { text: account.agencyName ?? 'None: this role needs none' } },
            { key: { text: 'State' }, value: { text: accountStateWords[account.state] } },
            { key: { text: 'Invited' }, value: { text: sayInstant(account.createdAt) } },
          ],
        })}
        {isOwn ? (
          <p class="govuk-inset-text">
            This is your own account. Nobody changes their own role or ends their own access: another
            administrator does.
          </p>
        ) : (
          <>
            <h2 class="govuk-heading-m">What you can do</h2>
            <ul class="govuk-list govuk-list--spaced">
              <Doing href={`${path}/change`} text="Change their name, role or agency" />
              {hasLinks ? (
                <Doing
                  href={`${path}/link`}
                  text="Make a new link for them"
                  says={
                    account.state === 'invited'
                      ? 'For somebody who lost their invitation, or whose invitation has run out.'
                      : 'For somebody who forgot their password, or lost the phone that they sign in with.'
                  }
                />
              ) : null}
              {steps.map((step) => {
                const found = doing[step];
                return found === undefined ? null : (
                  <Doing href={`${path}/${found.page}`} text={found.text} says={found.says} />
                );
              })}
            </ul>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/account-log?person=${account.id}`}>
            What was done with this account
          </a>
        </p>
      </div>
    </div>
  );
}

interface DoingProps {
  readonly href: string;
  readonly text: string;
  readonly says?: string;
}

function Doing({ href, text, says }: DoingProps) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
      {says === undefined ? null : <span class="govuk-hint govuk-!-display-block">{says}</span>}
    </li>
  );
}
