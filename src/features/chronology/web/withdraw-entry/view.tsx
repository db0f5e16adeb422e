import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { WithdrawalOffered } from '../../operations/withdraw-entry.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';

interface WithdrawProps {
  readonly offered: WithdrawalOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** An entry leaves the chronology, and why. */
export function WithdrawEntryView({ offered: { family, entry, mayPurge }, form, csrfToken }: WithdrawProps) {
  const path = `/families/${family.id}/entries/${entry.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Withdraw this entry</h1>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <EntryDate date={entry.date} note={entry.note} />
          </p>
          <EventWords entry={entry} />
        </div>
        <p class="govuk-body">
          It leaves the chronology for everybody. What it said is kept under “Entries that were withdrawn”,
          where you or a lead of your agency can put it back. Where it is only worded wrongly, change it
          instead. Where it must not be kept, since it is about another child or unlawful,{' '}
          {mayPurge ? (
            <a class="govuk-link" href={`${path}/purge`}>
              remove it for good
            </a>
          ) : (
            'ask a lead of your agency to remove it for good'
          )}
          .
        </p>
        <FormFrame action={`${path}/withdraw`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <TextArea
            form={form}
            name="reason"
            label="Why is it withdrawn?"
            hint="For example: it was typed twice."
            most={500}
            rows={3}
          />
          <SubmitButton text="Withdraw it" kind="warning" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Keep it
          </a>
        </p>
      </div>
    </div>
  );
}
