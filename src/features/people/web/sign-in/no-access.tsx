import type { Answer } from '../../../../platform/http/route.ts';
import type { NoAnswer } from '../sign-in-way.ts';

/** For somebody whose password and code are right, and whose access has ended everywhere. */
export function noAccessPage(): Answer<NoAnswer> {
  return {
    kind: 'page',
    status: 403,
    title: 'Your access has ended',
    body: () => (
      <>
        <h1 class="govuk-heading-l">Your access has ended</h1>
        <p class="govuk-body">
          Your account is no longer active. If you still need Sightline for your work, ask your partnership’s
          administrator.
        </p>
      </>
    ),
    json: {},
  };
}
