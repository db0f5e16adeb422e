import { z } from 'zod';
import { emailText, requiredText, secretText } from '../../../../platform/forms/text-fields.ts';

export const firstRunForm = z.object({
  code: secretText({ missing: 'Enter the one-time code', name: 'Code', most: 100 }),
  partnership: requiredText({
    missing: 'Enter the name of your partnership',
    name: 'Name of the partnership',
  }),
  name: requiredText({ missing: 'Enter your full name', name: 'Full name' }),
  email: emailText('Enter your email address'),
  password: secretText({ missing: 'Enter a password', name: 'Password' }),
});
