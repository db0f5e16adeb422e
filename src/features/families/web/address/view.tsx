import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { CheckboxField, TickField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface AddressProps {
  readonly told: RecordTold;
  readonly form: FormState;
  readonly csrfToken: string;
  /** Null for one that is to be added. */
  readonly addressId: string | null;
}

/** Where some of the family live or lived, who, from when until when, and whether nobody is to be shown it. */
export function AddressView({ told, form, csrfToken, addressId }: AddressProps) {
  const { id, children, adults } = told;
  const action = `/families/${id}/addresses/${addressId === null ? 'add' : `${addressId}/change`}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={told} />
        <h1 class="govuk-heading-l">{addressId === null ? 'Add an address' : 'Change an address'}</h1>
        <FormFrame action={action} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <TextArea form={form} name="lines" label="Address" rows={4} most={300} />
          <TextField form={form} name="postcode" label="Postcode" width={10} autocomplete="off" />
          <CheckboxField
            form={form}
            name="residents"
            label="Who lives or lived there?"
            choices={[...children, ...adults].map(({ id: value, name }) => ({ value, text: name }))}
          />
          <DayInput form={form} name="from" label="First day" hint="Leave it empty where nobody knows." />
          <DayInput form={form} name="to" label="Last day" hint="Leave it empty while it goes on." />
          <TickField
            form={form}
            name="protected"
            label="This address is protected"
            hint="Its record is then shown to nobody, you included. It can be released to one person by name, for a reason, until a day. What people wrote elsewhere stays as it is: officers are told under My work which entries may tell it, and nobody is told of the plan, comments, reviews and names of files. Read them for it."
          />
          <TextArea
            form={form}
            name="protectedReason"
            label="Why is it protected?"
            hint="Without the address itself: officers read this. For example: a refuge; a court order."
            rows={2}
            most={500}
          />
          {addressId === null ? null : (
            <TextArea
              form={form}
              name="mistakenReason"
              label="Was it entered by mistake? Then say how"
              hint="Leave this empty where the address is right, or was right once. An address entered by mistake leaves the record."
              rows={2}
              most={500}
            />
          )}
          <AsItIs form={form} />
          <SubmitButton text={addressId === null ? 'Add the address' : 'Save'} />
        </FormFrame>
      </div>
    </div>
  );
}
