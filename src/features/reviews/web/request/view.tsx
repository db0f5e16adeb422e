import type { FormState } from '../../../../platform/forms/form.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { RequestToAnswer } from '../../operations/read-request.ts';
import { requestPath } from '../parts/params.ts';
import { RequestState } from '../parts/request-state.tsx';
import { ReviewBefore } from '../parts/review-before.tsx';
import { ReviewFacts } from '../parts/review-facts.tsx';
import { AnswerForms } from './answer-forms.tsx';
import { AnswersSoFar } from './answers-so-far.tsx';
import { AnswerByRecord, Changes } from './changes.tsx';

interface RequestProps {
  readonly told: RequestToAnswer;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What is asked, by when and why; what was answered; and how to answer. */
export function RequestView({ told, form, csrfToken }: RequestProps) {
  const { family, review, request } = told;
  const isUnderWay = request.files.some(({ state }) => state === 'reading' || state === 'submitting');
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">A chronology is asked of {request.agencyName}</h1>
        <p class="govuk-body">
          <RequestState request={request} closed={review.closedAt !== null} />
        </p>
        <p class="govuk-body">
          {request.withdrawnAt === null && review.closedAt === null
            ? 'Answer by'
            : 'It was to be answered by'}{' '}
          <strong>{sayDay(request.due)}</strong>.
        </p>
        {request.note === null ? null : <p class="govuk-inset-text sightline-written">{request.note}</p>}
        <Changes changes={told.changes} />
        {told.former.length === 0 ? null : (
          <p class="govuk-inset-text">
            What the review says was changed after this was asked.{' '}
            <a class="govuk-link" href="#for">
              See what was changed
            </a>
            .
          </p>
        )}
        <DaysAdded told={told} />
        {told.mayChange ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`${requestPath({ familyId: family.id, id: request.id })}/change`}>
              Move the day, or withdraw the request
            </a>
          </p>
        ) : null}
        <StillInvolved told={told} />
        <AnswersSoFar told={told} />
        <AnswerByRecord told={told} csrfToken={csrfToken} />
        {told.mayAnswer && !isUnderWay ? (
          <AnswerForms told={told} form={form} csrfToken={csrfToken} />
        ) : (
          <WhyNot told={told} />
        )}
        {told.mayMakeLink ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`${requestPath({ familyId: family.id, id: request.id })}/link`}>
              Let somebody without an account answer, by a link
            </a>
          </p>
        ) : null}
        <h2 class="govuk-heading-m" id="for">
          What it is for
        </h2>
        <ReviewFacts review={review} />
        <ReviewBefore review={review} former={told.former} tellsClosing={false} />
      </div>
    </div>
  );
}

/** Withdrawing a request ends nothing else: an agency that was asked by mistake would go on reading. */
function StillInvolved({ told: { family, request, endable } }: { readonly told: RequestToAnswer }) {
  if (request.withdrawnAt === null || endable === null) return null;
  return (
    <p class="govuk-inset-text">
      {request.agencyName} is still involved with this family: its people go on reading the chronology. If it
      was asked by mistake,{' '}
      <a class="govuk-link" href={`/families/${family.id}/involvements/${endable}/end`}>
        end its involvement
      </a>
      .
    </p>
  );
}

function WhyNot({ told: { review, request, mayAnswer } }: { readonly told: RequestToAnswer }) {
  if (mayAnswer) return null;
  if (request.withdrawnAt !== null) {
    return <p class="govuk-inset-text">This is asked no longer, so nothing can be sent for it.</p>;
  }
  return (
    <p class="govuk-inset-text">
      {review.closedAt === null
        ? 'The agency is not involved with this family any more, so nothing can be sent for it.'
        : 'The review is closed: nothing more is asked.'}
    </p>
  );
}

/** What to do about days that were asked for after the agency answered: by what it answered. */
function DaysAdded({ told }: { readonly told: RequestToAnswer }) {
  const { request, mayAnswer, mayAnswerByRecord } = told;
  const { state, askedMore } = request.standing;
  if (askedMore !== true || !mayAnswer) return null;
  const byFiles = mayAnswerByRecord
    ? 'say below that its answer stands.'
    : 'put what waits into the chronology, and say here that its answer stands.';
  return (
    <p class="govuk-inset-text">
      {request.agencyName} answered before days were added. Where it holds anything of those, it is to be
      sent; where it holds no more,{' '}
      {state === 'nothing' ? 'say below that it holds nothing of those either.' : byFiles}
    </p>
  );
}
