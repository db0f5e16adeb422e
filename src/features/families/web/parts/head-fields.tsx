import type { FormState } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';

/** The reference of a family, and the name of its record. */
export function HeadFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <TextField
        form={form}
        name="reference"
        label="Reference"
        hint="The partnership’s own, such as LSCP-12."
        width={20}
        autocomplete="off"
      />
      <TextField
        form={form}
        name="name"
        label="Name of the record"
        hint="It stands in lists and at the head of every page about the family. Something like “Family M” tells less than a surname."
        autocomplete="off"
      />
    </>
  );
}
