import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { CheckboxField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { longestPart, type PaperKind, type PaperWords, paperWords } from '../../operations/paper-words.ts';
import type { PaperOffered } from '../../operations/write-paper.ts';
import { sayAdd } from '../papers/say-paper.ts';
import { InClosedReview } from '../parts/in-closed-review.tsx';
import { EntryWords, sayPlace } from '../parts/quoted-entries.tsx';

interface FormProps {
  readonly offered: PaperOffered;
  readonly kind: PaperKind;
  readonly form: FormState;
  readonly csrfToken: string;
  readonly action: string;
}

/** The form of a paper, with the headings of its kind. */
export function PaperFormView({ offered, kind, form, csrfToken, action }: FormProps) {
  const { family, review, paper, agencies, episodes, entry } = offered;
  const words = paperWords[kind];
  const heading = paper === null ? sayAdd(words) : `Change this ${words.one}`;
  if (review.closedAt !== null) return <InClosedReview family={family} heading={heading} />;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-body">{words.about}</p>
        {entry === null ? null : (
          <div class="govuk-inset-text">
            <strong>About the entry: {sayPlace(entry)}</strong>
            <EntryWords entry={entry} />
          </div>
        )}
        <FormFrame action={action} csrfToken={csrfToken}>
          {paper === null ? (
            <HiddenField name="form" value={textOf(form, 'form') || offered.form} />
          ) : (
            <HiddenField name="version" value={versionSeen(form, paper.version)} />
          )}
          {entry === null ? null : <HiddenField name="entries" value={entry.id} />}
          {words.title === null ? null : (
            <TextField form={form} name="title" label={words.title.label} hint={words.title.hint} />
          )}
          <Days form={form} words={words} />
          {words.hasAgency ? (
            <SelectField
              form={form}
              name="agency"
              label="Which agency does it?"
              none="Several, or not said"
              choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
            />
          ) : null}
          {words.parts.map(({ name, says, hint }) => (
            <TextArea form={form} name={name} label={says} hint={hint} rows={6} most={longestPart} />
          ))}
          {words.hasEpisodes && episodes.length > 0 ? (
            <CheckboxField
              form={form}
              name="episodes"
              label="Which key episodes did it speak of?"
              choices={episodes.map(({ id, title }) => ({ value: id, text: title ?? '' }))}
            />
          ) : null}
          <AsItIs form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
        {words.hasEntries && entry === null ? (
          <p class="govuk-body">
            {paper === null
              ? 'Once it is saved, you choose the entries that it is about.'
              : 'The entries that it is about are chosen on its own page.'}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Days({ form, words: { days } }: { readonly form: FormState; readonly words: PaperWords }) {
  switch (days) {
    case 'stretch':
      return (
        <>
          <DayInput form={form} name="from" label="First day" hint="For example, 1 3 2014." />
          <DayInput form={form} name="to" label="Last day" hint="The same day, where it was one." />
        </>
      );
    case 'day':
      return <DayInput form={form} name="from" label="When was it?" hint="For example, 1 3 2014." />;
    case 'agreed-and-done':
      return (
        <>
          <DayInput form={form} name="from" label="When was it agreed?" hint="For example, 1 3 2014." />
          <DayInput form={form} name="to" label="When was it done?" hint="Leave it empty while it is not." />
        </>
      );
    case 'none':
      return null;
  }
}
