import { FormFrame, HiddenField, SubmitButton } from '../forms/form-frame.tsx';
import { errorHeading } from './error-page.tsx';
import type { Failure } from './error-status.ts';
import { isTyped, type KeptForm } from './kept-form.ts';

interface KeptProps {
  readonly form: KeptForm;
  /** What the form does, in one sentence. */
  readonly summary: string;
  /** The page on which it stood; null where there is none to open. */
  readonly page: string | null;
  readonly csrfToken: string;
  /** What went wrong when it was sent on, and the reference under which the log holds it; null where their session had ended. */
  readonly wrong: { readonly failure: Failure; readonly reference: string } | null;
}

export const keptHeading = 'What you had typed';

/** What somebody had typed when their session had ended, or something went wrong after they confirmed: to read, to copy, and to send now. */
export function KeptPage({ form: { url, fields }, summary, page, csrfToken, wrong }: KeptProps) {
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((text) => ({ name, text })),
  );
  const typed = sent.filter(({ text }) => isTyped(text));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {wrong === null ? <WasSignedOut /> : <WentWrong failure={wrong.failure} />}
        <p class="govuk-body">What sending it does: {summary}</p>
        {typed.map(({ text }) => (
          <div class="govuk-inset-text">
            <span class="sightline-written">{text}</span>
          </div>
        ))}
        <FormFrame action={url} csrfToken={csrfToken}>
          {sent.map(({ name, text }) => (
            <HiddenField name={name} value={text} />
          ))}
          <SubmitButton text="Send it now" />
        </FormFrame>
        {page === null ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={page}>
              Leave it, and open the page again
            </a>
          </p>
        )}
        {wrong === null ? null : <p class="govuk-body-s">Reference: {wrong.reference}</p>}
      </div>
    </div>
  );
}

function WasSignedOut() {
  return (
    <>
      <h1 class="govuk-heading-l">{keptHeading}</h1>
      <p class="govuk-body">
        You were signed out before this reached us, so nothing is saved yet. Read it again, then send it. What
        you chose on the page is sent with it.
      </p>
    </>
  );
}

function WentWrong({ failure }: { readonly failure: Failure }) {
  return (
    <>
      <h1 class="govuk-heading-l">{errorHeading(failure)}</h1>
      <p class="govuk-body">{failure.what}</p>
      <p class="govuk-body">{failure.todo}</p>
      <p class="govuk-body">
        What you typed is kept on this page. Copy what you still need, or send it again from here: what you
        chose on the page before is sent with it.
      </p>
    </>
  );
}
