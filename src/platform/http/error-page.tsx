import type { ErrorCode, Written } from '../../shared/app-error.ts';
import type { Failure } from './error-status.ts';
import { NotSaved } from './not-saved.tsx';

const headings: Readonly<Record<number, string>> = {
  401: 'Sign in to go on',
  403: 'You cannot open this',
  404: 'Page not found',
  405: 'This cannot be done here',
  409: 'This has changed since you opened it',
  413: 'That was too much at once',
  415: 'That could not be read',
  421: 'This is not our address',
  422: 'Something needs to be put right',
  429: 'Too many requests',
  500: 'Sorry, there is a problem',
  503: 'Sightline is not available at the moment',
};

/** Where the code tells more than the status. */
const headingsByCode: Partial<Record<ErrorCode, string>> = {
  'form-expired': 'Open the page again',
  'review-closed': 'This review is closed',
  'asked-no-longer': 'This is asked no longer',
};

/** The heading of an error's page; its title too. */
export function errorHeading(failure: Failure): string {
  return headingsByCode[failure.code] ?? headings[failure.status] ?? 'That could not be done';
}

/** What is wrong, what to do, and the reference under which the log holds it. */
export function ErrorBody({
  failure,
  reference,
  again,
  written,
}: {
  readonly failure: Failure;
  readonly reference: string;
  /** The page to open again; null where there is none. */
  readonly again: string | null;
  /** What was sent and is not saved. */
  readonly written: Written;
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{errorHeading(failure)}</h1>
        <p class="govuk-body">{failure.what}</p>
        {failure.where === undefined ? null : <p class="govuk-body">Where: {failure.where}</p>}
        <p class="govuk-body">{failure.todo}</p>
        {failure.next === undefined ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={failure.next.href}>
              {failure.next.text}
            </a>
          </p>
        )}
        {again === null ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={again}>
              Open the page again
            </a>
          </p>
        )}
        {failure.status === 403 && failure.code === 'not-allowed' ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/permissions">
              Who may do what
            </a>
          </p>
        ) : null}
        {failure.status === 404 ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/">
              Go to the first page
            </a>
          </p>
        ) : null}
        <NotSaved written={written} />
        <p class="govuk-body-s">Reference: {reference}</p>
      </div>
    </div>
  );
}
