import { z } from 'zod';
import { returnField } from '../sign-in-way.ts';

export const choiceForm = z.object({
  account: z
    .string({ error: 'Choose a partnership' })
    .min(1, 'Choose a partnership')
    .max(100, 'Choose a partnership'),
  ...returnField,
});
