import { RadioField, TickField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { NamesField, NoDocument } from '../../../../platform/forms/names-field.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import type { NamesOffered } from '../../operations/ask-export.ts';
import type { ExportAnswer } from '../../operations/read-export.ts';
import { formWords } from './form.ts';

/** “Word document”; of a review, its outline. */
export function nameOfExport({ form, about }: Pick<ExportAnswer, 'form' | 'about'>): string {
  return about === null ? formWords[form] : 'Outline of a review (Word)';
}

const hints: Readonly<Record<ExportAnswer['form'], string>> = {
  docx: 'For a panel: a cover, what stands out, where accounts differ, and the chronology',
  xlsx: 'For sorting and filtering: the chronology and what stands out, on sheets of their own',
  html: 'One file that opens in any browser, with a timeline',
  csv: 'One table of all rows: entries, authors’ notes, rows set aside and rows that are no record, each with its origin',
  json: 'All that is known of each entry; Sightline’s own commands read it back',
};

interface NewExportProps {
  readonly family: { readonly id: string; readonly reference: string; readonly name: string };
  readonly form: FormState;
  readonly offered: NamesOffered;
  readonly csrfToken: string;
}

export function NewExportView({ family, form, offered, csrfToken }: NewExportProps) {
  return (
    <>
      <span class="govuk-caption-l">{family.reference}</span>
      <h1 class="govuk-heading-l">Take the chronology away as a document</h1>
      <p class="govuk-body">
        The document holds what you may see of the chronology of {nameInSentence(family.name)}, and nothing
        else: its entries, what rules find in them, and what people have said of them, such as who was told
        and what an entry tells of the plan. It lies ready for you for 7 days. Asking for it, writing it and
        taking it away are kept in the audit log.
      </p>
      {offered.kept || offered.replaced ? (
        <DocumentForm family={family} form={form} offered={offered} csrfToken={csrfToken} />
      ) : (
        <NoDocument whyNot={offered.whyNot} />
      )}
    </>
  );
}

function DocumentForm({ family, form, offered, csrfToken }: NewExportProps) {
  const forms = Object.keys(formWords) as ExportAnswer['form'][];
  return (
    <FormFrame action={`/families/${family.id}/exports/new`} csrfToken={csrfToken}>
      <RadioField
        form={form}
        name="form"
        label="Kind of document"
        choices={forms.map((value) => ({ value, text: formWords[value], hint: hints[value] }))}
      />
      <NamesField form={form} offered={offered} replaced={replacedHint} />
      <HelpDetails summary="How are names replaced?">
        <p class="govuk-body">
          The children of the family, and whomever the records seem to name, get a word that stands for them.
          Dates of birth, addresses, phone and NHS numbers are masked. No program can be sure to have found
          every name: someone who was called by a nickname may still be named. Dates of events stay.
        </p>
      </HelpDetails>
      <TickField
        form={form}
        name="comments"
        label="With what people wrote beside entries"
        hint="Comments on the pages of entries. Without a tick they stay out of the document."
      />
      <DayInput
        form={form}
        name="from"
        label="First day of the review’s period"
        hint="Leave it empty for all of the chronology. Entries outside the period stay, and are marked."
      />
      <DayInput form={form} name="to" label="Last day of the review’s period" />
      <TextField
        form={form}
        name="title"
        label="Title (optional)"
        hint="Stands on the cover. Where names are replaced, it must name nobody and not hold the family’s reference, and this title is left out unless you change it."
      />
      <TextArea
        form={form}
        name="reason"
        label="Why do you need it?"
        hint="For example: for the panel of the review. Do not name a child or anybody else here."
        rows={3}
        most={500}
      />
      <SubmitButton text="Ask for the document" />
    </FormFrame>
  );
}

const replacedHint =
  '“Child A”, “Mother”, “SW1” stand for people. A person must read the document before it is handed on.';
