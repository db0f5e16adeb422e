import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';

/** What somebody says of something that stands out. */
export const findingForm = z.object({
  verdict: choice(['acknowledge', 'take-back'], 'Choose what you decide of it'),
  reason: optionalText({ name: 'Reason', most: 1000 }),
  ...asItIsField,
  version: z
    .string({ error: 'Open the page again' })
    .max(64, { error: 'Open the page again' })
    .optional()
    .transform((given) => given ?? 'none'),
});
