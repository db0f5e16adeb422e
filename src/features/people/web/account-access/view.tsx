import type { Child } from 'hono/jsx';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { AccountToManage } from '../../operations/read-account.ts';

interface AccessProps {
  readonly found: AccountToManage;
  readonly csrfToken: string;
}

export function EndAccessView({ found, csrfToken }: AccessProps) {
  const { account, steps } = found;
  return (
    <Asked
      found={found}
      csrfToken={csrfToken}
      title={`End the access of ${account.name}`}
      page="end-access"
      submit="End their access"
      warning
      can={steps.includes('end-access')}
    >
      <p class="govuk-body">
        They are signed out at once, everywhere. Their links and tokens stop working, and they cannot sign in
        any more. What they did stays in the records, under their name.
      </p>
    </Asked>
  );
}

export function GiveBackView({ found, csrfToken }: AccessProps) {
  const { account, steps } = found;
  return (
    <Asked
      found={found}
      csrfToken={csrfToken}
      title={`Give ${account.name} their access back`}
      page="give-back"
      submit="Give their access back"
      can={steps.includes('give-back')}
    >
      <p class="govuk-body">
        {account.loginId === null
          ? 'They never joined: afterwards, make a new invitation for them.'
          : 'They sign in as before, with the same password and second step.'}{' '}
        Check first that their role and agency are still right: change them before, if they are not.
      </p>
    </Asked>
  );
}

interface AskedProps extends AccessProps {
  readonly title: string;
  readonly page: string;
  readonly submit: string;
  readonly warning?: boolean;
  /** Whether the account, as it stands, can be dealt with so. */
  readonly can: boolean;
  readonly children?: Child;
}

function Asked({ found, csrfToken, title, page, submit, warning = false, can, children }: AskedProps) {
  const { account, isOwn } = found;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        {can ? (
          <>
            {children}
            <FormFrame action={`/accounts/${account.id}/${page}`} csrfToken={csrfToken}>
              <HiddenField name="version" value={String(account.version)} />
              <SubmitButton text={submit} kind={warning ? 'warning' : 'primary'} />
            </FormFrame>
          </>
        ) : (
          <p class="govuk-body">
            {isOwn
              ? 'This is your own account. Nobody ends their own access: another administrator does.'
              : 'This cannot be done with the account as it stands now.'}
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/accounts/${account.id}`}>
            Back to {account.name}
          </a>
        </p>
      </div>
    </div>
  );
}
