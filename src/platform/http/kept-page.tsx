import { FormFrame, HiddenField, SubmitButton } from '../forms/form-frame.tsx';
import type { KeptForm } from './kept-form.ts';

interface KeptProps {
  readonly form: KeptForm;
  /** What the form does, in one sentence. */
  readonly summary: string;
  /** The page on which it stood; null where there is none to open. */
  readonly page: string | null;
  readonly csrfToken: string;
}

/** What somebody had typed when their session had ended: to read, to copy, and to send now. */
export function KeptPage({ form: { url, fields }, summary, page, csrfToken }: KeptProps) {
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((text) => ({ name, text })),
  );
  const typed = sent.filter(({ text }) => isTyped(text));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">What you had typed</h1>
        <p class="govuk-body">
          You were signed out before this reached us, so nothing is saved yet. Read it again, then send it.
          What you chose on the page is sent with it.
        </p>
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
      </div>
    </div>
  );
}

/** What a person wrote, as far as that can be told: no choice, no id, and nothing else that the page had put there. */
function isTyped(text: string): boolean {
  const words = text.trim();
  return /\s/.test(words) || (/[^a-z0-9-]/.test(words) && words.length <= 40);
}
