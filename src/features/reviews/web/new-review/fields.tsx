import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { lawfulBases, lawfulBasisWords, purposes, purposeWords } from '../../operations/review-words.ts';
import { longestTerms, longestTold, toldChoices } from './form.ts';

/** What a review is for, what it asks for, and what the family was told: where it is begun, and where it is corrected. */
export function ReviewFields({ form }: { readonly form: FormState }) {
  return (
    <>
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
      <DayInput form={form} name="from" label="First day that you ask for" hint="For example, 27 3 2024." />
      <DayInput form={form} name="to" label="Last day" hint="Leave it empty for until today." />
      <TextArea
        form={form}
        name="terms"
        label="Terms of reference"
        hint="What do you want to learn? Name no child: agencies that you ask read it."
        rows={6}
        most={longestTerms}
      />
      <RadioField form={form} name="told" label="Was the family told?" choices={toldChoices} />
      <TextArea
        form={form}
        name="told-words"
        label="What were they told? If they were not, why not?"
        rows={3}
        most={longestTold}
      />
      <TextField form={form} name="told-by" label="Who told them?" hint="Only if they were told." />
    </>
  );
}

function asChoice(value: string, { name, hint }: { readonly name: string; readonly hint: string | null }) {
  return { value, text: name, ...(hint === null ? {} : { hint }) };
}
