import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';

export const involvementChoices = [
  {
    value: 'involved',
    text: 'As an agency',
    hint: 'Its lead and its practitioners see the family.',
  },
  { value: 'chair', text: 'As the conference chair' },
  { value: 'reviewer', text: 'As the reviewer', hint: 'Give a reason, such as the review.' },
  {
    value: 'guest',
    text: 'As a guest',
    hint: 'They read, and do not work on it. Give a reason and a last day.',
  },
] as const;

/** A reviewer and a guest are let in for a reason, and a guest until a day. */
export const involvementForm = z
  .object({
    kind: namedChoice('How they are involved', involvementChoices, 'Choose how they are involved'),
    who: requiredText({ missing: 'Choose who is involved', name: 'Who is involved', most: 60 }),
    reason: optionalText({ name: 'Reason', most: 500 }),
    until: optionalDayField({ name: 'Last day' }),
    ...asItIsField,
  })
  .superRefine(({ kind, reason, until }, context) => {
    if ((kind === 'guest' || kind === 'reviewer') && reason === null) {
      context.addIssue({ code: 'custom', message: `Say why the ${kind} is let in`, path: ['reason'] });
    }
    if (kind === 'guest' && until === null) {
      context.addIssue({
        code: 'custom',
        message: 'Say until when the guest is let in',
        path: ['until', 'day'],
      });
    }
  });

export const namedShape = z.object({
  id: z.string().nullable(),
  who: z.array(z.object({ key: z.string(), name: z.string(), role: z.string().nullable() })).readonly(),
});
