import { z } from 'zod';
import { secretText } from '../../../../platform/forms/text-fields.ts';

export const ownPasswordForm = z.object({
  current: secretText({ missing: 'Enter the password that you have now', name: 'Password' }),
  next: secretText({ missing: 'Enter a new password', name: 'Password' }),
});
