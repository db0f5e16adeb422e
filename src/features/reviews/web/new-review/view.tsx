import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { FamilyNamed } from '../../operations/begin-review.ts';
import { lawfulBases, lawfulBasisWords, purposes, purposeWords } from '../../operations/review-words.ts';
import { longestTerms, longestTold } from './form.ts';

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
          <RadioField
            form={form}
            name="purpose"
            label="What is the review for?"
            choices={purposes.map((value) => asChoice(value, purposeWords[value]))}
          />
          <TextField
            form={form}
            name="purpose-note"
            label="More about the purpose"
            hint="Only where it needs saying."
          />
          <RadioField
            form={form}
            name="basis"
            label="On what basis in law do you ask?"
            hint="Your partnership decides this, with its own advisers. Sightline keeps what was decided, and tells it to the agencies."
            choices={lawfulBases.map((value) => asChoice(value, lawfulBasisWords[value]))}
          />
          <TextField form={form} name="basis-note" label="More about the basis in law" />
          <DayInput
            form={form}
            name="from"
            label="First day that you ask for"
            hint="For example, 27 3 2024."
          />
          <DayInput form={form} name="to" label="Last day" hint="Leave it empty for until today." />
          <TextArea
            form={form}
            name="terms"
            label="Terms of reference"
            hint="What do you want to learn? Name no child: agencies that you ask read it."
            rows={6}
            most={longestTerms}
          />
          <RadioField
            form={form}
            name="told"
            label="Was the family told?"
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No', hint: 'For example, since telling them could put a child at risk.' },
            ]}
          />
          <TextArea
            form={form}
            name="told-words"
            label="What were they told? If they were not, why not?"
            rows={3}
            most={longestTold}
          />
          <TextField form={form} name="told-by" label="Who told them?" hint="Only if they were told." />
          <SubmitButton text="Begin the review" />
        </FormFrame>
      </div>
    </div>
  );
}

function asChoice(value: string, { name, hint }: { readonly name: string; readonly hint: string | null }) {
  return { value, text: name, ...(hint === null ? {} : { hint }) };
}
