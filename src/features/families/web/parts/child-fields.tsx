import { TickField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';

interface ChildFieldsProps {
  readonly form: FormState;
  /** What stands at the end of the fields’ names where a page asks for several children: `-2`. */
  readonly suffix?: string;
  readonly nameOfName?: string;
}

/** A child’s name, and when they were born or are expected. */
export function ChildFields({ form, suffix = '', nameOfName = 'name' }: ChildFieldsProps) {
  return (
    <>
      <TextField
        form={form}
        name={`${nameOfName}${suffix}`}
        label="Name"
        hint="For a child who is not born yet, write something like “Unborn baby”."
        autocomplete="off"
      />
      <DayInput
        form={form}
        name={`born${suffix}`}
        label="Date of birth, or day on which the child is expected"
        hint="For example, 27 3 2021. Leave it empty where it is not known."
      />
      <TickField form={form} name={`unborn${suffix}`} label="The child is not born yet" />
    </>
  );
}
