import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable, type TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { FamilyReviews, ListedReview, ReviewsAnswer } from '../../operations/list-reviews.ts';
import { sayWindow } from '../../operations/review-words.ts';
import { reviewPath } from '../parts/params.ts';
import { sayInstantDay, sayPurpose } from '../parts/say-review.ts';

/** Every review that somebody may see; where there is none, how there comes to be one. */
export function ReviewsView({ answer: { leaf, mayManage } }: { readonly answer: ReviewsAnswer }) {
  const family: TableColumn<ListedReview> = {
    key: 'family',
    heading: 'Family',
    draw: ({ familyId, reference, familyName }) => (
      <a class="govuk-link" href={`/families/${familyId}`}>
        {reference}: {familyName}
      </a>
    ),
  };
  return (
    <>
      <h1 class="govuk-heading-l">Reviews</h1>
      <DataTable
        id="found"
        caption="Reviews"
        captionHidden
        rows={leaf.rows}
        empty={
          mayManage
            ? 'No review has been begun yet. You begin one on the page of a family, under “Reviews”.'
            : 'There is no review of a family for which you are named as the reviewer.'
        }
        columns={[named, family, ...columns]}
      />
      <ListPages
        list={{ path: '/reviews', filters: {} }}
        before={leaf.before}
        after={leaf.after}
        of="reviews"
      />
    </>
  );
}

/** The reviews of one family. */
export function FamilyReviewsView({ answer }: { readonly answer: FamilyReviews }) {
  const { family, leaf, mayManage } = answer;
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">Reviews</h1>
      <p class="govuk-body">
        A review says why agencies are asked for their chronologies of this family, for which days, and who
        has answered.
      </p>
      {mayManage
        ? govuk('button', { text: 'Begin a review', href: `/families/${family.id}/reviews/new` })
        : null}
      <DataTable
        id="found"
        caption="Reviews"
        captionHidden
        rows={leaf.rows}
        empty="There is no review of this family yet."
        columns={[named, ...columns]}
      />
      <ListPages
        list={{ path: `/families/${family.id}/reviews`, filters: {} }}
        before={leaf.before}
        after={leaf.after}
        of="reviews"
      />
    </>
  );
}

const named: TableColumn<ListedReview> = {
  key: 'purpose',
  heading: 'Purpose',
  namesRow: true,
  draw: (review) => (
    <a class="govuk-link" href={reviewPath({ familyId: review.familyId, reviewId: review.id })}>
      {sayPurpose(review)}
    </a>
  ),
};

const columns: readonly TableColumn<ListedReview>[] = [
  { key: 'window', heading: 'Days asked for', draw: sayWindow },
  {
    key: 'asked',
    heading: 'Agencies asked',
    numeric: true,
    draw: ({ asked }) => asked.toLocaleString('en-GB'),
  },
  {
    key: 'state',
    heading: 'State',
    draw: ({ closedAt, begunAt }) => (
      <>
        {closedAt === null
          ? govuk('tag', { text: 'Open', classes: 'govuk-tag--blue' })
          : govuk('tag', { text: 'Closed', classes: 'govuk-tag--grey' })}
        <div class="govuk-hint">
          {closedAt === null ? `since ${sayInstantDay(begunAt)}` : `on ${sayInstantDay(closedAt)}`}
        </div>
      </>
    ),
  },
];
