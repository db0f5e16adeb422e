import { z } from 'zod';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import { returnField } from '../sign-in-way.ts';

/** One of the two is asked for; which, the page says. */
export const stepUpForm = z.object({
  code: optionalText({ name: 'Code', most: 100 }),
  password: z.string().max(1000, 'Password must be 1000 characters or fewer').optional(),
  ...returnField,
});
