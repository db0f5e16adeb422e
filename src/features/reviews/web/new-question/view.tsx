import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { choicesOf, type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { QuestionOffered } from '../../operations/ask-question.ts';
import { InClosedReview } from '../parts/in-closed-review.tsx';
import { EntryTicks } from '../parts/quoted-entries.tsx';

export const longestQuestion = 4000;

interface NewQuestionProps {
  readonly offered: QuestionOffered;
  readonly form: FormState;
  readonly csrfToken: string;
  readonly path: string;
}

/** What an agency is asked, by when, and about which entries. */
export function NewQuestionView({ offered, form, csrfToken, path }: NewQuestionProps) {
  const { family, review, agencies, quotes, unread } = offered;
  const heading = 'Ask an agency a question';
  if (review.closedAt !== null) return <InClosedReview family={family} heading={heading} />;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">{heading}</h1>
        {agencies.length === 0 ? (
          <p class="govuk-inset-text">
            No agency is involved with this family. An officer names them on the family’s page.
          </p>
        ) : (
          <FormFrame action={path} csrfToken={csrfToken}>
            <HiddenField name="form" value={textOf(form, 'form') || offered.form} />
            <RadioField
              form={form}
              name="agency"
              label="Which agency do you ask?"
              hint="Those that are involved with the family. To ask several, ask each."
              choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <NotRead unread={unread} />
            <TextArea
              form={form}
              name="words"
              label="What do you want to know?"
              hint="The agency’s lead reads these words whole. Do not retell what another agency recorded: choose its entry instead, which they see only if they may read it."
              rows={5}
              most={longestQuestion}
            />
            {quotes.entries.length === 0 ? (
              <p class="govuk-body">
                To ask about an entry, open it in the chronology and choose “Use it in a review”.
              </p>
            ) : (
              <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
                  Which entries is it about?
                </legend>
                <EntryTicks entries={quotes.entries} ticked={new Set(choicesOf(form, 'entries'))} />
              </fieldset>
            )}
            <DayInput
              form={form}
              name="due"
              label="Answer by"
              hint="The last day on which an answer is in time."
            />
            <AsItIs form={form} />
            <SubmitButton text="Ask them" />
          </FormFrame>
        )}
      </div>
    </div>
  );
}

/** Said before the words are written: they are chosen otherwise where the entry is not read beside them. */
function NotRead({ unread }: Pick<QuestionOffered, 'unread'>) {
  return unread.map(({ entry, agencies }) =>
    govuk('warning-text', {
      iconFallbackText: 'Warning',
      text: `${agencies.join(', ')} cannot read the entry of ${entry.agency.name}, ${entry.date.written}: it is for the review’s panel. If you ask them, they read your question without it. Word it so that it does not tell what the entry says.`,
    }),
  );
}
