import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { FamilyNamed } from '../../operations/begin-review.ts';
import { ReviewFields } from './fields.tsx';

interface NewReviewProps {
  readonly family: FamilyNamed;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What a review is for, what it asks for, and what the family was told. */
export function NewReviewView({ family, form, csrfToken }: NewReviewProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Begin a review</h1>
        <p class="govuk-body">
          A review says why agencies are asked for their chronologies, and for which days. Each agency that
          you ask sees what you write here. You ask them on the next page.
        </p>
        <FormFrame action={`/families/${family.id}/reviews/new`} csrfToken={csrfToken}>
          <ReviewFields form={form} />
          <AsItIs form={form} />
          <SubmitButton text="Begin the review" />
        </FormFrame>
      </div>
    </div>
  );
}
