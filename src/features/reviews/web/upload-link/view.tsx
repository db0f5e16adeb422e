import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { type LinkOffered, sayOpen } from '../../operations/upload-link.ts';

interface OfferProps {
  readonly offered: LinkOffered;
  /** Of the request. */
  readonly path: string;
  readonly csrfToken: string;
}

/** For whom a link is, what it opens, and the one that is out now. */
export function OfferLinkView({ offered, path, csrfToken }: OfferProps) {
  const { family, agencyName, openUntil, isAsked } = offered;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">A link for {agencyName}</h1>
        <p class="govuk-body">
          For somebody of {agencyName} who has no account and no time to get one. With the link they answer
          this one request, once, within seven days. They are shown the family’s reference and the days that
          are asked for: no name of a child, and nothing of what stands in the chronology.
        </p>
        <p class="govuk-body">
          What they send waits for you or the agency’s lead to check it. It is marked with the name that they
          give.
        </p>
        {openUntil === null ? null : (
          <div class="govuk-inset-text">
            <p class="govuk-body">A link is out that works until {sayInstant(openUntil)}.</p>
            <FormFrame action={`${path}/end-link`} csrfToken={csrfToken}>
              <SubmitButton text="End it" kind="warning" />
            </FormFrame>
          </div>
        )}
        {isAsked ? (
          <FormFrame action={`${path}/link`} csrfToken={csrfToken}>
            <HiddenField name="instead" value={sayOpen(openUntil)} />
            <SubmitButton text={openUntil === null ? 'Make a link' : 'Make another one instead'} />
          </FormFrame>
        ) : (
          <p class="govuk-inset-text">This is asked no longer, so no link can be made.</p>
        )}
      </div>
    </div>
  );
}

interface MadeProps {
  readonly agencyName: string;
  readonly url: string;
  readonly expiresAt: Date;
  readonly back: string;
}

/** A link that is shown this once, and what to say to whoever it is for. */
export function LinkMadeView({ agencyName, url, expiresAt, back }: MadeProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">The link is made</h1>
        <p class="govuk-body">
          Sightline sends no email. Pass this link on to the person at {agencyName} yourself, in a way that
          reaches nobody else.
        </p>
        <div class="govuk-inset-text">
          <p class="govuk-body sightline-written" id="link">
            <a class="govuk-link" href={url}>
              {url}
            </a>
          </p>
        </div>
        <p class="govuk-body">
          <strong>It is shown this once.</strong> Copy it now; if it is lost, make another one, and this one
          stops working.
        </p>
        <h2 class="govuk-heading-m">What to tell them</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            The link works once, until {sayInstant(expiresAt)}: they should have all files ready before they
            send.
          </li>
          <li>Which children it is about: the page does not say, so tell them safely yourself.</li>
          <li>If they did not expect it, they should tell you and not use it.</li>
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            Back to what is asked
          </a>
        </p>
      </div>
    </div>
  );
}
