import {
  CheckboxField,
  RadioField,
  SelectField,
  TickField,
} from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { FilterOffer } from '../../operations/read-chronology.ts';

interface FilterFieldsProps {
  readonly form: FormState;
  readonly answer: FilterOffer;
}

/** Only what the entries that somebody may see can be filtered by: nothing else is offered. */
export function FilterFields({ form, answer }: FilterFieldsProps) {
  const { agencies, children, themes, kinds, hasNotes, planPoints } = answer;
  return (
    <>
      {agencies.length === 0 ? null : (
        <CheckboxField
          form={form}
          name="agency"
          label="Agency"
          choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      {children.length === 0 ? null : (
        <SelectField
          form={form}
          name="child"
          label="Child"
          hint="As entries name the child. Entries with the first name alone, and those of all the children, are shown too."
          none="Any child"
          choices={children.map((name) => ({ value: name, text: name }))}
        />
      )}
      {themes.length === 0 ? null : (
        <SelectField
          form={form}
          name="theme"
          label="Theme"
          none="Any theme"
          choices={themes.map(({ value, words }) => ({ value, text: words }))}
        />
      )}
      {planPoints.length === 0 ? null : (
        <SelectField
          form={form}
          name="plan"
          label="Bears on"
          hint="A risk or an action of the plan"
          none="Anything or nothing"
          choices={[
            { value: 'any', text: 'Anything in the plan' },
            ...planPoints.map(({ value, words }) => ({ value, text: words })),
          ]}
        />
      )}
      {kinds.length < 2 ? null : (
        <SelectField
          form={form}
          name="kind"
          label="Kind"
          none="Any kind"
          choices={kinds.map(({ value, words }) => ({ value, text: words }))}
        />
      )}
      <DayInput
        form={form}
        name="from"
        label="From"
        hint="Entries that may have happened on this day or later"
      />
      <DayInput
        form={form}
        name="to"
        label="To"
        hint="Entries that may have happened on this day or earlier"
      />
      <TextField
        form={form}
        name="words"
        label="Words"
        hint="Entries that hold all of them, in capitals or not, with accents or without"
      />
      <TickField form={form} name="doubts" label="Only entries with something to check" />
      <SelectField
        form={form}
        name="standing"
        label="Tells of"
        none="Its own day or the past"
        choices={[
          { value: 'current', text: 'Its own day' },
          { value: 'historical', text: 'The past' },
        ]}
      />
      {hasNotes ? (
        <RadioField
          form={form}
          name="notes"
          label="Authors’ notes"
          inline
          choices={[
            { value: 'in', text: 'Show' },
            { value: 'out', text: 'Leave out' },
          ]}
        />
      ) : null}
    </>
  );
}
