import type { Leaf } from '../../../../platform/cursors/keyset.ts';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { mostTokenDays, type OwnToken } from '../../operations/own-tokens.ts';

interface TokensProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly tokens: Leaf<OwnToken>;
}

export function TokensView({ form, csrfToken, tokens }: TokensProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Tokens</h1>
        <p class="govuk-body">
          With a token a program does what you may do, in your name, but for what asks you to confirm who you
          are: it takes no document away and prints no chronology. Whoever has it can do the same, so keep it
          as you would a password, and let it last no longer than its work.
        </p>
        <p class="govuk-body">
          All your tokens end when you change your password or your second step, or end your other sessions.
        </p>
        {tokens.rows.length === 0 ? <p class="govuk-body">You have no tokens.</p> : null}
        <ul class="govuk-list">
          {tokens.rows.map(({ id, name, createdAt, expiresAt, usedAt }) => (
            <li class="govuk-!-margin-bottom-4">
              <strong>{name}</strong>
              <br />
              Made on {sayInstant(createdAt)}, works until {sayInstant(expiresAt)},{' '}
              {usedAt === null ? 'never used' : `last used ${sayInstant(usedAt)}`}
              <FormFrame action="/account/end-token" csrfToken={csrfToken}>
                <HiddenField name="token" value={id} />
                {govuk('button', {
                  text: `End ${name}`,
                  classes: 'govuk-button--secondary govuk-!-margin-top-2 govuk-!-margin-bottom-0',
                })}
              </FormFrame>
            </li>
          ))}
        </ul>
        <ListPages
          list={{ path: '/account/tokens', filters: {} }}
          before={tokens.before}
          after={tokens.after}
          of="tokens"
        />
        <h2 class="govuk-heading-m">Make a token</h2>
        <FormFrame action="/account/tokens" csrfToken={csrfToken}>
          <TextField form={form} name="name" label="What is it for?" hint="For example: nightly figures" />
          <TextField
            form={form}
            name="days"
            label="For how many days?"
            hint={`At most ${mostTokenDays}`}
            width={3}
            numeric
          />
          <SubmitButton text="Make token" />
        </FormFrame>
      </div>
    </div>
  );
}

export function NewTokenView({ token }: { readonly token: string }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Your new token</h1>
        <p class="govuk-body">
          Copy it now. <strong>It is shown this once only.</strong>
        </p>
        <p class="govuk-body">
          <code class="sightline-token">{token}</code>
        </p>
        {govuk('button', { text: 'I have copied it', href: '/account/tokens' })}
      </div>
    </div>
  );
}
