import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { CheckboxField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { AskingOffered } from '../../operations/ask-agencies.ts';
import { longestNote } from './form.ts';

interface AskProps {
  readonly offered: AskingOffered;
  /** Of the review. */
  readonly path: string;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Which agencies are asked, by when, and what they are told beside the terms of reference. */
export function AskView({ offered: { family, agencies }, path, form, csrfToken }: AskProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Ask agencies for their chronologies</h1>
        {agencies.length === 0 ? (
          <NobodyLeft path={path} />
        ) : (
          <>
            <p class="govuk-body">
              The lead of each agency that you ask sees the request on their first page, with the purpose, the
              days and the terms of reference of the review. Agencies with another day to answer by, or
              another note, you ask afterwards.
            </p>
            <FormFrame action={`${path}/ask`} csrfToken={csrfToken}>
              <CheckboxField
                form={form}
                name="agencies"
                label="Which agencies do you ask?"
                choices={agencies.map(({ id, name, involved }) => ({
                  value: id,
                  text: name,
                  ...(involved ? {} : { hint: notInvolved }),
                }))}
              />
              <DayInput
                form={form}
                name="due"
                label="Answer by"
                hint="The last day on which an answer is in time."
              />
              <TextArea
                form={form}
                name="note"
                label="Note for these agencies"
                hint="What you want them to look for, or whom they can ring. Name no child."
                rows={4}
                most={longestNote}
              />
              <AsItIs form={form} />
              <SubmitButton text="Ask them" />
            </FormFrame>
          </>
        )}
      </div>
    </div>
  );
}

const notInvolved =
  'Not involved with this family yet. If you ask it, it is named as involved: its people then see the family.';

function NobodyLeft({ path }: { readonly path: string }) {
  return (
    <>
      <p class="govuk-inset-text">Every agency of the partnership has been asked in this review.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          Back to the review
        </a>
      </p>
    </>
  );
}
