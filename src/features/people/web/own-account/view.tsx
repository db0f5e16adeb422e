import { roleWords } from '../../../../platform/access/roles.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import type { OwnAccount } from '../../operations/own-account.ts';

interface OwnAccountProps {
  readonly account: OwnAccount;
  readonly csrfToken: string;
}

export function OwnAccountView({ account, csrfToken }: OwnAccountProps) {
  const { name, email, role, agency, partnership } = account;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Your account</h1>
        {govuk('summary-list', {
          rows: [
            row('Name', name),
            row('Email address', email),
            row('Role', `${roleWords[role].name}. ${roleWords[role].does}`),
            ...(agency === null ? [] : [row('Agency', agency)]),
            row('Partnership', partnership),
          ],
        })}
        <p class="govuk-body">If any of this is wrong, tell your partnership’s administrator.</p>
        <h2 class="govuk-heading-m">Signing in</h2>
        <SigningIn account={account} />
        <h2 class="govuk-heading-m">Where you are signed in</h2>
        <Sessions account={account} csrfToken={csrfToken} />
      </div>
    </div>
  );
}

function SigningIn({ account }: { readonly account: OwnAccount }) {
  const { secondStepSince, recoveryCodesLeft, mayHoldTokens, tokens } = account;
  const change = (href: string, text: string, hidden: string) => ({
    actions: { items: [{ href, text, visuallyHiddenText: hidden }] },
  });
  const codes =
    recoveryCodesLeft === 0
      ? 'None left. Make new ones, so that you can sign in without your phone.'
      : `${counted(recoveryCodesLeft, 'code', 'codes')} left`;
  const since = secondStepSince === null ? 'Not set up' : `An app, set up on ${sayInstant(secondStepSince)}`;
  return govuk('summary-list', {
    rows: [
      {
        key: { text: 'Password' },
        value: { text: 'Set' },
        ...change('/account/password', 'Change', 'password'),
      },
      {
        key: { text: 'Second step' },
        value: { text: since },
        ...change('/account/second-step', 'Replace', 'second step'),
      },
      {
        key: { text: 'Recovery codes' },
        value: { text: codes },
        ...change('/account/recovery-codes', 'Make new', 'recovery codes'),
      },
      ...(mayHoldTokens
        ? [
            {
              key: { text: 'Tokens' },
              value: { text: tokens === 0 ? 'None' : `${counted(tokens, 'token', 'tokens')} for programs` },
              ...change('/account/tokens', 'Manage', 'tokens'),
            },
          ]
        : []),
    ],
  });
}

interface SessionsProps {
  readonly account: OwnAccount;
  readonly csrfToken: string;
}

function Sessions({ account: { sessions, tokens }, csrfToken }: SessionsProps) {
  return (
    <>
      <p class="govuk-body">
        If you do not know one of these, end it, then change your password. A session ends by itself after 30
        minutes without use, and after 12 hours in any case.
      </p>
      <ul class="govuk-list">
        {sessions.map((session) => (
          <li class="govuk-!-margin-bottom-4">
            <strong>{session.browser}</strong>
            {session.isThis ? ' (this one)' : ''}
            <br />
            From the address {session.address}, since {sayInstant(session.createdAt)}, last used{' '}
            {sayInstant(session.seenAt)}
            {session.isThis ? null : (
              <FormFrame action="/account/end-session" csrfToken={csrfToken}>
                <HiddenField name="session" value={session.id} />
                {govuk('button', {
                  text: `End ${session.browser}`,
                  classes: 'govuk-button--secondary govuk-!-margin-top-2 govuk-!-margin-bottom-0',
                })}
              </FormFrame>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 || tokens > 0 ? (
        <FormFrame action="/account/end-other-sessions" csrfToken={csrfToken}>
          <SubmitButton
            text={tokens > 0 ? 'End all but this one, and all tokens' : 'End all but this one'}
            kind="secondary"
          />
        </FormFrame>
      ) : null}
    </>
  );
}
