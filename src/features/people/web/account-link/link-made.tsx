import { sayInstant } from '../../../../platform/say-instant.ts';
import type { LinkKind } from '../../operations/make-account-link.ts';

interface LinkMadeProps {
  readonly title: string;
  readonly name: string;
  readonly kind: LinkKind;
  readonly url: string;
  readonly expiresAt: Date;
  readonly back: { readonly text: string; readonly href: string };
}

/** What the person will be asked, by what the link is for. */
const asks: Readonly<Record<LinkKind, string>> = {
  join: 'They choose a password, and set up an app on their phone that shows a code at each sign-in.',
  'reset-password': 'They choose a new password, and go on with the code of their app as before.',
  'reset-second-step': 'They give their password, and set up an app on their phone anew.',
};

/** A link that is shown this once, and what to say to whoever it is for. */
export function LinkMadeView({ title, name, kind, url, expiresAt, back }: LinkMadeProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          Sightline sends no email. Pass this link on to {name} yourself, in a way that reaches nobody else:
          say it is from you, and that you expect them to use it.
        </p>
        <div class="govuk-inset-text">
          <p class="govuk-body sightline-written" id="link">
            <a class="govuk-link" href={url}>
              {url}
            </a>
          </p>
        </div>
        <p class="govuk-body">
          <strong>It is shown this once.</strong> Copy it now; if it is lost, make another one.
        </p>
        <h2 class="govuk-heading-m">What to tell them</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>The link works once, until {sayInstant(expiresAt)}.</li>
          <li>{asks[kind]}</li>
          <li>Nobody from the partnership will ever ask them for their password or a code.</li>
          <li>If they did not expect it, they should tell you and not use it.</li>
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={back.href}>
            {back.text}
          </a>
        </p>
      </div>
    </div>
  );
}
