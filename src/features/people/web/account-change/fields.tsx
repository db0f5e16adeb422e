import { rolesOfAgency } from '../../../../platform/access/roles.ts';
import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import type { AgencyRow } from '../../operations/read-account.ts';
import { roleChoices } from '../accounts/form.ts';

interface RightProps {
  readonly form: FormState;
  /** Those that have not ended. */
  readonly agencies: readonly AgencyRow[];
}

const needing = roleChoices.filter(({ value }) => rolesOfAgency.includes(value)).map(({ text }) => text);

/** Role and agency. The agency is asked for once, beside the roles, since a page without script cannot hide it. */
export function RightFields({ form, agencies }: RightProps) {
  return (
    <>
      <RadioField form={form} name="role" label="Role" choices={roleChoices} />
      <SelectField
        form={form}
        name="agency"
        label="Agency"
        hint={`Needed for these roles: ${needing.join(', ')}. For any other it is not kept.`}
        none={agencies.length === 0 ? 'There are no agencies yet' : 'No agency'}
        choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
      />
    </>
  );
}
