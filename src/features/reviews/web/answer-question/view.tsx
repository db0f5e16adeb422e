import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { choicesOf, type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { QuestionToAnswer } from '../../operations/answer-question.ts';
import { Answers } from '../parts/answers.tsx';
import { QuestionState } from '../parts/question-state.tsx';
import { EntryTicks, QuotedEntries } from '../parts/quoted-entries.tsx';
import { ReviewFacts } from '../parts/review-facts.tsx';

export const longestAnswer = 10_000;

interface AnswerProps {
  readonly told: QuestionToAnswer;
  readonly form: FormState;
  /** By which entries were looked for. */
  readonly words: string;
  readonly csrfToken: string;
  readonly path: string;
}

/** What an agency is asked, for its lead, with the place to answer. */
export function AnswerQuestionView(props: AnswerProps) {
  const { family, review, question, mayAnswer, mayPurgeAnswers } = props.told;
  const isOpen = review.closedAt === null;
  const { agencyName, words, due, standing, quotes, withdrawReason, withdrawnAt } = question;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">A question to {agencyName}</h1>
        <p class="govuk-body">
          <QuestionState standing={standing} /> Answer by <strong>{sayDay(due)}</strong>.
        </p>
        <p class="govuk-inset-text sightline-written">{words}</p>
        {quotes.entries.length + quotes.gone === 0 ? null : (
          <>
            <h2 class="govuk-heading-m">What it is about</h2>
            <QuotedEntries familyId={family.id} quotes={quotes} empty={null} />
          </>
        )}
        {question.answers.length === 0 ? null : (
          <Answers familyId={family.id} question={question} mayPurge={mayPurgeAnswers} />
        )}
        {mayAnswer ? (
          <AnswerForm {...props} />
        ) : (
          <p class="govuk-inset-text">
            {withdrawnAt === null
              ? isOpen
                ? 'The agency is not involved with this family any more, so nothing can be answered for it.'
                : 'The review is closed: nothing more is asked.'
              : `It is asked no longer: ${withdrawReason}`}
          </p>
        )}
        <h2 class="govuk-heading-m">What the review is for</h2>
        <ReviewFacts review={review} />
      </div>
    </div>
  );
}

function AnswerForm({ told, form, words, csrfToken, path }: AnswerProps) {
  const { question, offered, chosen, more } = told;
  const ticked = new Set(choicesOf(form, 'entries'));
  const found = [...chosen, ...offered];
  const pointed = (question.answers[0]?.quotes.entries ?? []).filter(
    ({ id }) => !found.some((one) => one.id === id),
  );
  const entries = [...pointed, ...found];
  // What was looked for goes with the answer: what it found is offered again where something is to be mended.
  const action = words === '' ? path : `${path}?${new URLSearchParams({ find: words })}`;
  return (
    <>
      <h2 class="govuk-heading-m" id="answer">
        {question.answers.length === 0 ? 'Your answer' : 'Answer again'}
      </h2>
      <form action={`${path}#answer`} method="get" novalidate>
        <TextField
          form={freshForm({ find: words })}
          name="find"
          label="Find entries of your agency to point at"
          hint="Words that they hold. Find them first: what you have written below is not sent with it."
          width={20}
        />
        <SubmitButton text="Find" kind="secondary" />
      </form>
      <FormFrame action={action} csrfToken={csrfToken}>
        <HiddenField name="version" value={versionSeen(form, question.version)} />
        <TextArea
          form={form}
          name="words"
          label="What do you answer?"
          hint="The reviewer and the partnership’s officers read it. Say who knew, and what they did and why; people’s roles are enough."
          rows={8}
          most={longestAnswer}
        />
        {entries.length === 0 ? null : (
          <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              Which of your agency’s entries show it?
            </legend>
            <div class="govuk-hint">
              {more ? 'The newest are shown: find others by their words. ' : ''}
              An entry that your agency keeps to itself is not shown to the reviewer, though you tick it.
            </div>
            <EntryTicks entries={entries} ticked={ticked} />
          </fieldset>
        )}
        <AsItIs form={form} />
        <SubmitButton text="Send the answer" />
      </FormFrame>
    </>
  );
}
