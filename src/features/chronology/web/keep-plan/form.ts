import { z } from 'zod';
import { asItIsField, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { namedChoice, namedTick } from '../../../../platform/forms/choice-fields.ts';
import { dayField, optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { formField } from '../../../../platform/forms/form-field.ts';
import { idFields, optionalIdField } from '../../../../platform/forms/id-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import type { PlanPoint, PlanPointGiven } from '../../operations/keep-plan.ts';

export const kindChoices = [
  { value: 'risk', text: 'A risk', hint: 'What may harm a child if nothing changes.' },
  { value: 'action', text: 'An action', hint: 'What somebody is to do about it.' },
] as const;

const fields = {
  words: requiredText({ missing: 'Write what the plan says', name: 'What the plan says', most: 1000 }),
  who: optionalText({ name: 'Who does it', most: 200 }),
  agency: optionalIdField<'agency'>(),
  due: optionalDayField({ name: 'By when' }),
  from: dayField({ missing: 'Enter since when the plan says so', name: 'First day' }),
  children: idFields<'person'>('Tick each child that it is about'),
  ...asItIsField,
};

type Typed = Omit<z.output<z.ZodObject<typeof fields>>, 'as-it-is'>;

function asGiven(
  { words, who, agency, due, from, children }: Typed,
  ended: PlanPointGiven['ended'],
): PlanPointGiven {
  return { words, who, agencyId: agency, due, from, ended, children };
}

/** A risk says who is at risk; whoever does something about it, and by when, is said of actions alone. */
export const newPointForm = z
  .object({
    form: formField,
    kind: namedChoice('What it is', kindChoices, 'Choose whether it is a risk or an action'),
    ...fields,
  })
  .transform(({ kind, form, 'as-it-is': asItIs, ...typed }, context) => {
    const given = asGiven(typed, null);
    if (kind === 'action' || (given.who === null && given.agencyId === null && given.due === null)) {
      return { kind, given, form, asItIs };
    }
    context.addIssue({
      code: 'custom',
      message: 'A risk has nobody who does it, and no day: add an action for that, or empty these fields',
      path: ['who'],
    });
    return z.NEVER;
  });

export const changePointForm = z
  .object({
    version: versionField,
    ...fields,
    meansTheSame: namedTick('The meaning is the same'),
    ended: optionalDayField({ name: 'Day on which it ended' }),
    endReason: optionalText({ name: 'Why it ended', most: 500 }),
  })
  .transform(({ version, meansTheSame, ended, endReason, 'as-it-is': asItIs, ...typed }, context) => {
    const missing = (path: string, message: string) => {
      context.addIssue({ code: 'custom', message, path: [path] });
    };
    if (ended !== null && endReason === null) missing('endReason', 'Say why it ended');
    if (ended === null && endReason !== null) missing('ended', 'Enter the day on which it ended');
    if ((ended === null) !== (endReason === null)) return z.NEVER;
    const end = ended === null || endReason === null ? null : { on: ended, reason: endReason };
    return { version, meansTheSame, asItIs, given: asGiven(typed, end) };
  });

/** A form as it was given, for drawing it again with what the operation found. */
export function drawnPoint(
  given: PlanPointGiven,
  more: {
    readonly kind?: string;
    readonly form?: string | null;
    readonly version?: number;
    readonly meansTheSame?: boolean;
    readonly asItIs?: SaidAsItIs;
  } = {},
): FormState {
  const { words, who, agencyId, due, from, ended, children } = given;
  return freshForm({
    words,
    who: who ?? '',
    agency: agencyId ?? '',
    children,
    ...dayValues('due', parseDay(due ?? '')),
    ...dayValues('from', parseDay(from)),
    ...dayValues('ended', parseDay(ended?.on ?? '')),
    endReason: ended?.reason ?? '',
    ...(more.kind === undefined ? {} : { kind: more.kind }),
    form: more.form ?? '',
    meansTheSame: more.meansTheSame === true ? 'yes' : '',
    ...drawnAsItIs(more.asItIs ?? false),
    ...(more.version === undefined ? {} : { version: String(more.version) }),
  });
}

export function drawnStored(point: PlanPoint): FormState {
  return drawnPoint(point, { version: point.version });
}
