import type { FormState } from '../../../platform/forms/form.ts';
import { PasswordField } from '../../../platform/forms/text-inputs.tsx';

interface NewPasswordProps {
  readonly form: FormState;
  readonly name?: string;
  readonly label?: string;
}

/** A new password, with what makes a good one. */
export function NewPasswordField({ form, name = 'password', label = 'New password' }: NewPasswordProps) {
  return (
    <PasswordField
      form={form}
      name={name}
      label={label}
      hint="At least 12 characters. Three or four words that do not belong together are easy to remember and hard to guess. Spaces are allowed."
      autocomplete="new-password"
    />
  );
}
