import { z } from 'zod';
import { secretText } from '../../../../platform/forms/text-fields.ts';
import { offerFields } from '../sign-in-set-up/form.ts';

export const resetSecondStepForm = z.object({
  password: secretText({ missing: 'Enter your password', name: 'Password' }),
  ...offerFields,
});
