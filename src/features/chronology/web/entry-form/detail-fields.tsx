import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, findError, textOf } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { appointmentChoices, postChoices } from './detail-form.ts';

interface DetailProps {
  readonly form: FormState;
}

/**
 * What is asked of an appointment and of a change of worker. A browser shows each where that kind is chosen; one that cannot, and a form in
 * which something is said or wrong there, shows it always.
 */
export function DetailFields({ form }: DetailProps) {
  return (
    <>
      <div class={classOf(form, 'appointment')}>
        <SelectField
          form={form}
          name="attendance"
          label="What came of the appointment?"
          hint="Only for an appointment. You can leave it at “Not stated”."
          none="Not stated"
          choices={appointmentChoices.map(({ value, text }) => ({ value, text }))}
        />
      </div>
      <div class={classOf(form, 'allocation')}>
        <RadioField
          form={form}
          name="post"
          label="Who changed?"
          hint="Only for a change of worker. You can leave any of it out."
          choices={postChoices}
        />
        <TextField form={form} name="postFrom" label="Who was it before?" autocomplete="off" />
        <TextField form={form} name="postTo" label="Who is it now?" autocomplete="off" />
        <TextField form={form} name="postReason" label="Why did it change?" autocomplete="off" />
      </div>
    </>
  );
}

const fieldsOf = {
  appointment: ['attendance'],
  allocation: ['post', 'postFrom', 'postTo', 'postReason'],
} as const;

/** Without a class where something was said: then it is shown whatever kind is chosen. */
function classOf(form: FormState, kind: keyof typeof fieldsOf): string {
  const isTold = fieldsOf[kind].some(
    (field) => findError(form, field) !== undefined || textOf(form, field) !== '',
  );
  return isTold ? '' : `sightline-of-kind--${kind}`;
}
