import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { RequestToAnswer } from '../../operations/read-request.ts';
import { requestPath } from '../parts/params.ts';

type Change = RequestToAnswer['changes'][number];

function say(change: Change): string {
  switch (change.kind) {
    case 'day-moved':
      return `The day was moved from ${sayDay(change.before)} to ${sayDay(change.after)}: ${change.reason}`;
    case 'withdrawn':
      return `Nothing is asked any more: ${change.reason}`;
    case 'answered-by-record':
      return 'What is in the chronology already is the answer.';
  }
}

/** How a request was changed since it was asked, in words and in order. */
export function Changes({ changes }: Pick<RequestToAnswer, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {changes.map((change) => (
        <li>
          {say(change)} ({change.by}, {sayInstant(change.at)})
        </li>
      ))}
    </ul>
  );
}

/** An agency that keeps its chronology alive need not send it again. */
export function AnswerByRecord({
  told,
  csrfToken,
}: {
  readonly told: RequestToAnswer;
  readonly csrfToken: string;
}) {
  const { family, request } = told;
  if (!told.mayAnswerByRecord) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">What is there already</h2>
      <p class="govuk-body">
        {request.agencyName} has entries in the family’s chronology. Where they are all that it holds of the
        days that are asked for, they are the answer, and nothing need be sent.
      </p>
      <FormFrame
        action={`${requestPath({ familyId: family.id, id: request.id })}/record`}
        csrfToken={csrfToken}
      >
        <SubmitButton text="What is there already is our answer" kind="secondary" />
      </FormFrame>
    </section>
  );
}
