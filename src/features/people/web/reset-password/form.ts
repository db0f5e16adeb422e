import { z } from 'zod';
import { optionalText, secretText } from '../../../../platform/forms/text-fields.ts';

export const resetPasswordForm = z.object({
  password: secretText({ missing: 'Enter a password', name: 'Password' }),
  code: optionalText({ name: 'Code', most: 100 }),
});
