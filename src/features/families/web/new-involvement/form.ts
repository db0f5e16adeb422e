import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';

export const involvementKinds = ['involved', 'chair', 'reviewer', 'guest'] as const;

/** A reviewer and a guest are let in for a reason, and a guest until a day. */
export const involvementForm = z
  .object({
    kind: choice(involvementKinds, 'Choose how they are involved'),
    who: requiredText({ missing: 'Choose who is involved', name: 'Who is involved', most: 60 }),
    reason: optionalText({ name: 'Reason', most: 500 }),
    until: optionalDayField({ name: 'Last day' }),
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
