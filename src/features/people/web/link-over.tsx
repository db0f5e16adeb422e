import type { Answer } from '../../../platform/http/route.ts';
import type { NoAnswer } from './sign-in-way.ts';

/** For a link that leads nowhere: used, too old, or never there. Nobody is told which. */
export function linkOverPage(): Answer<NoAnswer> {
  return {
    kind: 'page',
    status: 404,
    title: 'This link no longer works',
    body: () => (
      <>
        <h1 class="govuk-heading-l">This link no longer works</h1>
        <p class="govuk-body">
          Each link works once, and for seven days at most. Check that you have opened the whole of it. If you
          have used it already,{' '}
          <a class="govuk-link" href="/sign-in">
            sign in
          </a>
          ; if not, ask your partnership’s administrator for a new one.
        </p>
      </>
    ),
    json: {},
  };
}
