import { z } from 'zod';
import { optionalText, secretText } from '../../../../platform/forms/text-fields.ts';

export const linkParams = z.object({ token: z.string().max(100) });

/** Which of the two forms is shown: any other word is the first. */
export const joinQuery = z.object({ already: z.literal('yes').optional().catch(undefined) });

export const joinForm = z.object({
  way: z.enum(['new', 'known']).default('new'),
  password: secretText({ missing: 'Enter a password', name: 'Password' }),
  code: optionalText({ name: 'Code', most: 100 }),
});
