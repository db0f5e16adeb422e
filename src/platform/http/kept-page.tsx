import type { Written } from '../../shared/app-error.ts';
import { FormFrame, HiddenField, SubmitButton } from '../forms/form-frame.tsx';
import { isOvertaken } from './begin-failure.ts';
import { errorHeading } from './error-page.tsx';
import type { Failure } from './error-status.ts';
import type { FormPage } from './form-page.tsx';
import type { KeptForm } from './kept-form.ts';
import { TypedList } from './not-saved.tsx';

interface KeptProps {
  readonly form: KeptForm;
  readonly typed: Written;
  /** The page on which it stood. */
  readonly page: FormPage;
  readonly csrfToken: string;
  /** What went wrong when it was sent on, and the reference under which the log holds it; null where their session had ended. */
  readonly wrong: { readonly failure: Failure; readonly reference: string } | null;
  /** Their session runs: they confirmed in another tab. */
  readonly otherTab: boolean;
}

export const keptHeading = 'What you had typed';

/** A form that waited for its author to confirm may be a button alone; and where Confirm was pressed twice, the first press may have sent it. */
export function headingOfKept(otherTab: boolean): string {
  return otherTab ? 'Look whether this was sent' : keptHeading;
}

/** What somebody had typed when their session had ended, or something went wrong after they confirmed: to read, to copy, and to send now. */
export function KeptPage({ form, typed, page, csrfToken, wrong, otherTab }: KeptProps) {
  const maySend = !page.gone && (wrong === null || !isOvertaken(wrong.failure));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {page.caption === null ? null : <span class="govuk-caption-l">{page.caption}</span>}
        {wrong === null ? (
          <NotSent gone={page.gone} otherTab={otherTab} />
        ) : (
          <WentWrong failure={wrong.failure} maySend={maySend} />
        )}
        {page.gone || page.title === null ? null : <WhereTyped title={page.title} otherTab={otherTab} />}
        <TypedList typed={typed} />
        {maySend ? <SendAgain form={form} back={page.href ?? '/'} csrfToken={csrfToken} /> : null}
        {page.href === null ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={page.href}>
              Leave it, and open the page again
            </a>
          </p>
        )}
        {wrong === null ? null : <p class="govuk-body-s">Reference: {wrong.reference}</p>}
      </div>
    </div>
  );
}

function WhereTyped({ title, otherTab }: { readonly title: string; readonly otherTab: boolean }) {
  return (
    <p class="govuk-body">
      {otherTab ? 'You sent it from' : 'You typed it on'} the page <strong>{title}</strong>.
    </p>
  );
}

interface SendAgainProps extends Pick<KeptProps, 'form' | 'csrfToken'> {
  /** What the browser’s Back opens once it was sent: this page is the answer to a form, and cannot be opened again. */
  readonly back: string;
}

function SendAgain({ form: { url, fields }, back, csrfToken }: SendAgainProps) {
  return (
    <FormFrame action={url} csrfToken={csrfToken} back={back}>
      {Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((text) => <HiddenField name={name} value={text} />),
      )}
      <SubmitButton text="Send it now" />
    </FormFrame>
  );
}

function NotSent({ gone, otherTab }: { readonly gone: boolean; readonly otherTab: boolean }) {
  const why = otherTab
    ? 'You confirmed who you are already, in another tab or by pressing twice. If you pressed twice, the first press may have done this. If it was another tab, nothing is done yet'
    : 'You were signed out before this reached us, so nothing is saved';
  return (
    <>
      <h1 class="govuk-heading-l">{headingOfKept(otherTab)}</h1>
      <p class="govuk-body">
        {gone
          ? `${why}. The page on which you typed it is not there any more, or is no longer yours to see, so it cannot be sent. Copy what you still need.`
          : otherTab
            ? `${why}: open the page in a new tab and look, then send it from here if it is not. What you chose on the page is sent with it.`
            : `${why} yet. Read it again, then send it. What you chose on the page is sent with it.`}
      </p>
    </>
  );
}

function WentWrong({ failure, maySend }: { readonly failure: Failure; readonly maySend: boolean }) {
  return (
    <>
      <h1 class="govuk-heading-l">{errorHeading(failure)}</h1>
      <p class="govuk-body">{failure.what}</p>
      <p class="govuk-body">{failure.todo}</p>
      <p class="govuk-body">
        {maySend
          ? 'What you typed is kept on this page. Copy what you still need, or send it again from here: what you chose on the page before is sent with it.'
          : 'What you typed is kept on this page. Copy what you still need.'}
      </p>
    </>
  );
}
