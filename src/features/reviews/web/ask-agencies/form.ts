import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { dayField } from '../../../../platform/forms/day-fields.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import { readId } from '../../../../shared/ids.ts';

export const longestNote = 1000;

const missing = 'Choose the agencies to ask';

export const askForm = z.object({
  agencies: z
    .union([z.string(), z.array(z.string())], { error: missing })
    .optional()
    .transform((sent, context) => {
      const ids = [sent ?? []].flat().flatMap((text) => readId<'agency'>(text) ?? []);
      if (ids.length === 0) context.addIssue({ code: 'custom', message: missing });
      return ids;
    }),
  due: dayField({ missing: 'Enter the day by which they are to answer', name: 'Answer by' }),
  note: optionalText({ name: 'Note', most: longestNote }),
  ...asItIsField,
});

export const askedShape = z.object({
  agencies: z.array(z.object({ id: z.string(), name: z.string(), involved: z.boolean() })).readonly(),
  /** How many were asked. */
  asked: z.number().nullable(),
  /** Those that are involved with the family from now on, and were not before. */
  madeInvolved: z.array(z.string()).readonly(),
});
