import { FamilyCaption } from '../../../families/view/family-caption.tsx';

interface InClosedReviewProps {
  readonly family: { readonly reference: string; readonly name: string };
  /** What the form would do. */
  readonly heading: string;
}

/** In place of a form of a review that is closed. */
export function InClosedReview({ family, heading }: InClosedReviewProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-inset-text">
          The review is closed: nothing is changed in it. If it should go on, ask the partnership’s officer to
          open it again.
        </p>
      </div>
    </div>
  );
}
