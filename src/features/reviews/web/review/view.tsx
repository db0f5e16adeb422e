import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { RequestTold, ReviewStep, ReviewTold } from '../../operations/read-review.ts';
import { requestPath, reviewPath } from '../parts/params.ts';
import { RequestState } from '../parts/request-state.tsx';
import { ReviewBefore } from '../parts/review-before.tsx';
import { ReviewFacts } from '../parts/review-facts.tsx';
import { sayInstantDay, sayPurpose } from '../parts/say-review.ts';
import { WindowLinks } from '../parts/window-links.tsx';
import { workspacePath } from '../parts/workspace-params.ts';

interface ReviewProps {
  readonly told: ReviewTold;
}

/** What a review is for, what happens next, and who has answered. */
export function ReviewView({ told }: ReviewProps) {
  const { family, review, mayManage } = told;
  const path = reviewPath({ familyId: family.id, reviewId: review.id });
  const isOpen = review.closedAt === null;
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">{sayPurpose(review)}</h1>
      <Standing told={told} />
      <Steps told={told} />
      <Requests told={told} />
      {mayManage && isOpen ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/ask`}>
            Ask further agencies
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={workspacePath({ familyId: family.id, reviewId: review.id })}>
          The reviewer’s workspace: questions, key episodes, notes, outline
        </a>
      </p>
      <WindowLinks familyId={family.id} review={review} agencies={askedOf(told)} />
      <h2 class="govuk-heading-m">What the review is for</h2>
      <ReviewFacts review={review} />
      <ReviewBefore review={review} former={told.former} tellsClosing />
      {mayManage ? <Managing path={path} isOpen={isOpen} /> : null}
    </>
  );
}

function Managing({ path, isOpen }: { readonly path: string; readonly isOpen: boolean }) {
  const links = isOpen
    ? [
        { text: 'Correct what the review says', href: `${path}/correct` },
        { text: 'Close this review', href: `${path}/close` },
      ]
    : [{ text: 'Open this review again', href: `${path}/reopen` }];
  return (
    <ul class="govuk-list">
      {links.map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Those that are still asked. */
function askedOf({ requests }: ReviewTold): readonly string[] {
  return requests.flatMap(({ agencyId, withdrawnAt }) => (withdrawnAt === null ? [agencyId] : []));
}

function Standing({ told: { review } }: ReviewProps) {
  const begun = `Begun on ${sayInstantDay(review.begunAt)}${review.begunBy === null ? '' : ` by ${review.begunBy}`}.`;
  if (review.closedAt === null) return <p class="govuk-body">{begun}</p>;
  return (
    <>
      <p class="govuk-body">{begun}</p>
      <div class="govuk-inset-text">
        {govuk('tag', { text: 'Closed', classes: 'govuk-tag--grey' })} on {sayInstantDay(review.closedAt)}:{' '}
        {review.closeReason}
      </div>
    </>
  );
}

function hrefOf({ family, review }: ReviewTold, about: ReviewStep['about']): string {
  switch (about.kind) {
    case 'request':
      return requestPath({ familyId: family.id, id: about.id });
    case 'asking':
      return `${reviewPath({ familyId: family.id, reviewId: review.id })}/ask`;
    case 'waiting':
      return '#requests';
    case 'reading':
      return `/families/${family.id}/chronology`;
  }
}

function Steps({ told }: ReviewProps) {
  if (told.steps.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What to do next</h2>
      <ul class="govuk-list govuk-list--bullet">
        {told.steps.map(({ sentence, about }) => (
          <li>
            <a class="govuk-link" href={hrefOf(told, about)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Requests({ told: { family, review, requests, mayManage } }: ReviewProps) {
  return (
    <DataTable
      id="requests"
      caption="Who was asked, and who has answered"
      rows={requests}
      empty="No agency has been asked yet."
      columns={[
        {
          key: 'agency',
          heading: 'Agency',
          namesRow: true,
          draw: ({ id, agencyName }) =>
            mayManage ? (
              <a class="govuk-link" href={requestPath({ familyId: family.id, id })}>
                {agencyName}
              </a>
            ) : (
              agencyName
            ),
        },
        {
          key: 'due',
          heading: 'Answer by',
          unbroken: true,
          draw: ({ due, withdrawnAt }) => (withdrawnAt === null ? sayDay(due) : ''),
        },
        {
          key: 'state',
          heading: 'How it stands',
          draw: (request) => <RequestState request={request} closed={review.closedAt !== null} />,
        },
        {
          key: 'answer',
          heading: 'Answer',
          draw: (request) => <AnswerOf familyId={family.id} request={request} />,
        },
      ]}
    />
  );
}

function AnswerOf({ familyId, request }: { readonly familyId: string; readonly request: RequestTold }) {
  const { files, nothing } = request;
  const standing = files.filter(({ state }) => state !== 'removed');
  if (standing.length > 0) {
    return (
      <ul class="govuk-list">
        {standing.map(({ id, number, name, typed, agencyId }) =>
          typed ? (
            <li>
              <a class="govuk-link" href={`/families/${familyId}/chronology?agency=${agencyId}`}>
                {name}
              </a>
            </li>
          ) : (
            <li>
              <a class="govuk-link" href={`/families/${familyId}/submissions/${id}`}>
                File {number}
              </a>
              {name === null ? null : `: ${name}`}
            </li>
          ),
        )}
      </ul>
    );
  }
  if (nothing === null) return null;
  return (
    <>
      {nothing.words}
      <div class="govuk-hint">
        Looked for by {nothing.looked}, said on {sayInstantDay(nothing.at)}
      </div>
    </>
  );
}
