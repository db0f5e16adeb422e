import { z } from 'zod';
import { emailText, secretText } from '../../../../platform/forms/text-fields.ts';
import { returnField } from '../sign-in-way.ts';

export const signInForm = z.object({
  email: emailText('Enter your email address'),
  password: secretText({ missing: 'Enter your password', name: 'Password' }),
  ...returnField,
});
