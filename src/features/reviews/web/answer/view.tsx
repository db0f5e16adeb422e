import { type FormState, findError, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { FileField, TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { filesField } from '../../../chronology/view/say-sending.ts';
import type { AskedByLink } from '../../operations/answer-by-link.ts';
import { sayWindow } from '../../operations/review-words.ts';
import { ColumnGuide } from '../parts/column-guide.tsx';
import { longestWords } from './form.ts';

interface AnswerProps {
  readonly asked: AskedByLink;
  readonly path: string;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What is asked, by reference alone, and the two ways to answer. */
export function AnswerView({ asked, path, form, csrfToken }: AnswerProps) {
  const { partnershipName, reference, agencyName, due } = asked;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">A chronology is asked of {agencyName}</h1>
        {govuk('summary-list', {
          rows: [
            ['Asked by', partnershipName],
            ['Reference', reference],
            ['Days asked for', sayWindow(asked)],
            ['Answer by', sayDay(due)],
          ].map(([key = '', text = '']) => ({ key: { text: key }, value: { text } })),
        })}
        <p class="govuk-body">
          Whoever gave you this link tells you which children it is about: this page does not. You can answer
          once, so have all files ready.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/guide`}>
            See what belongs in each column, and take an empty table in Word or Excel
          </a>
        </p>
        <p class="govuk-body">
          Rows that say they are police intelligence, legal advice, or about the health of somebody who is no
          child of the family are kept for {agencyName} alone. Say so in a column “Kind”: write “Police
          intelligence”, “Legal advice” or “Health of somebody else” there. What is not marked so can be read
          by everybody who reads the family’s chronology, and you are not shown afterwards how your rows were
          read.
        </p>
        <FormFrame action={`${path}/files`} csrfToken={csrfToken} withFiles>
          <TextField
            form={form}
            name="sender"
            label="Your name and job"
            hint="It is kept with what you send."
          />
          <FileField
            form={form}
            name={filesField}
            label="Chronology files"
            hint="Word (.docx), Excel (.xlsx), CSV or TSV. Up to 5 files, 25 MB each. A table with a heading row: date, source, what happened. Officers, and whoever may read an entry of a file, are told what it is called."
            accept=".docx,.xlsx,.csv,.tsv"
            multiple
          />
          <SubmitButton text="Send" />
        </FormFrame>
        <Nothing path={path} form={form} csrfToken={csrfToken} />
      </div>
    </div>
  );
}

function Nothing({ path, form, csrfToken }: Omit<AnswerProps, 'asked'>) {
  const isSent = ['words', 'nothing-sender'].some(
    (field) => findError(form, field) !== undefined || textOf(form, field) !== '',
  );
  return (
    <HelpDetails summary="We hold nothing" open={isSent}>
      <FormFrame action={`${path}/nothing`} csrfToken={csrfToken}>
        <TextArea
          form={form}
          name="words"
          label="What was looked in?"
          hint="Which systems and papers, and by what: name, date of birth, address. Write no name here."
          rows={3}
          most={longestWords}
        />
        <TextField form={form} name="nothing-sender" label="Your name and job" />
        <SubmitButton text="Say that we hold nothing" kind="secondary" />
      </FormFrame>
    </HelpDetails>
  );
}

/** What belongs in each column, for whoever has a link: it tells what the link's page tells. */
export function LinkGuideView({ asked, path }: Pick<AnswerProps, 'asked' | 'path'>) {
  return (
    <>
      <span class="govuk-caption-l">{asked.reference}</span>
      <h1 class="govuk-heading-l">What belongs in each column</h1>
      <p class="govuk-body">
        Take the empty table, fill it in, and send it by the same link. A table of your own is welcome too, as
        long as it has a date, a source and what happened.
      </p>
      <div class="govuk-button-group">
        {govuk('button', { text: 'Take the table in Word', href: `${path}/guide/docx` })}
        {govuk('button', {
          text: 'Take the table in Excel',
          href: `${path}/guide/xlsx`,
          classes: 'govuk-button--secondary',
        })}
      </div>
      <ColumnGuide by="link" />
    </>
  );
}

/** For a link that leads nowhere. Nobody is told why. */
export function LinkOverView() {
  return (
    <>
      <h1 class="govuk-heading-l">This link no longer works</h1>
      <p class="govuk-body">
        Each link works once, and for seven days at most. Check that you have opened the whole of it. If it
        should still work, ask whoever gave it to you for a new one.
      </p>
    </>
  );
}

/** Nothing comes back but that it came. */
export function TakenView() {
  return (
    <>
      {govuk('panel', { titleText: 'Thank you', text: 'Your answer has come.' })}
      <p class="govuk-body">
        Somebody of the partnership or of your agency checks it before it goes anywhere. If something is to be
        mended, they come back to you. You can close this page: the link no longer works.
      </p>
    </>
  );
}
