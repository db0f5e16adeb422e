import { z } from 'zod';
import { secretText } from '../../../../platform/forms/text-fields.ts';

export const linkParams = z.object({ token: z.string().max(100) });

export const joinForm = z.object({
  password: secretText({ missing: 'Enter a password', name: 'Password' }),
});
