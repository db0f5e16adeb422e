import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { paperWords } from '../../operations/paper-words.ts';
import type { EntryUse, UseInReview } from '../../operations/read-entry-use.ts';
import { sayWindow } from '../../operations/review-words.ts';
import { nameOf, sayDays } from '../papers/say-paper.ts';
import { pathOfKind } from '../papers/view.tsx';
import { EntryWords, sayPlace } from '../parts/quoted-entries.tsx';
import { sayPurpose } from '../parts/say-review.ts';
import { papersPath, questionsPath } from '../parts/workspace-params.ts';

interface UseProps {
  readonly use: EntryUse;
  readonly path: string;
  readonly csrfToken: string;
}

/** One entry, and what each review of the family makes of it. */
export function EntryUseView({ use: { family, entry, reviews }, path, csrfToken }: UseProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Use an entry in a review</h1>
        <div class="govuk-inset-text">
          <strong>{sayPlace(entry)}</strong>
          <EntryWords entry={entry} />
        </div>
        {reviews.length === 0 ? (
          <p class="govuk-body">
            There is no review of this family. See{' '}
            <a class="govuk-link" href={`/families/${family.id}/reviews`}>
              reviews of the family
            </a>
            .
          </p>
        ) : (
          reviews.map((one) => <InReview entryId={entry.id} use={one} path={path} csrfToken={csrfToken} />)
        )}
      </div>
    </div>
  );
}

interface InReviewProps {
  readonly entryId: string;
  readonly use: UseInReview;
  readonly path: string;
  readonly csrfToken: string;
}

function InReview({ entryId, use: { review, papers, questions, others }, path, csrfToken }: InReviewProps) {
  const key = { familyId: review.familyId, reviewId: review.id };
  return (
    <>
      <h2 class="govuk-heading-m">
        {sayPurpose(review)}, {sayWindow(review)}
      </h2>
      {papers.length + questions.length === 0 ? (
        <p class="govuk-body">Nothing in this review is about the entry yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {papers.map((paper) => (
            <li>
              {sayKind(paper.kind)}:{' '}
              <a class="govuk-link" href={`${papersPath(key, pathOfKind[paper.kind])}/${paper.id}`}>
                {nameOf(paper)}
              </a>
            </li>
          ))}
          {questions.map(({ id, agencyName, words }) => (
            <li>
              Question to {agencyName}:{' '}
              <a class="govuk-link" href={`${questionsPath(key)}/${id}`}>
                {words.slice(0, 120)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {review.closedAt !== null ? (
        <p class="govuk-hint">This review is closed.</p>
      ) : (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${papersPath(key, 'notes')}/new?entry=${entryId}`}>
              Write a note about it
            </a>
            <br />
            <a class="govuk-link" href={`${questionsPath(key)}/new?entry=${entryId}`}>
              Ask an agency about it
            </a>
            <br />
            <a class="govuk-link" href={`${papersPath(key, 'episodes')}/new?entry=${entryId}`}>
              Begin a key episode with it
            </a>
          </p>
          {others.length === 0 ? (
            papers.some(({ kind }) => kind === 'episode') ? null : (
              <p class="govuk-body">There is no key episode to put it into yet.</p>
            )
          ) : (
            <FormFrame action={path} csrfToken={csrfToken}>
              <HiddenField name="review" value={review.id} />
              {govuk('select', {
                id: `paper-${review.id}`,
                name: 'paper',
                label: { text: 'Put it into a key episode or a learning event' },
                items: others.map((paper) => ({
                  value: paper.id,
                  text: `${nameOf(paper)} (${sayDays(paper) ?? ''})`,
                })),
              })}
              <SubmitButton text="Put it in" kind="secondary" />
            </FormFrame>
          )}
        </>
      )}
    </>
  );
}

/** “Key episode” */
function sayKind(kind: UseInReview['papers'][number]['kind']): string {
  const { one } = paperWords[kind];
  return one.charAt(0).toUpperCase() + one.slice(1);
}
