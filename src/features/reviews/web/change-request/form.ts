import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';

export const longestReason = 500;

export const changeChoices = [
  { value: 'move', text: 'The day by which it answers' },
  {
    value: 'withdraw',
    text: 'Nothing is asked of it any more',
    hint: 'What it sent stays. It cannot be asked again in this review.',
  },
] as const;

export const changeRequestForm = z
  .object({
    version: versionField,
    change: namedChoice('What changes', changeChoices, 'Choose what changes'),
    due: optionalDayField({ name: 'New day' }),
    reason: requiredText({ missing: 'Say why', name: 'Reason', most: longestReason }),
    ...asItIsField,
  })
  .transform(({ change, due, ...rest }, context) => {
    if (change === 'withdraw') return { ...rest, due: null };
    if (due !== null) return { ...rest, due };
    context.addIssue({ code: 'custom', message: 'Enter the new day', path: ['due', 'day'] });
    return z.NEVER;
  });
