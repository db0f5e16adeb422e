import { z } from 'zod';
import { asItIsField, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { dayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { optionalIdField } from '../../../../platform/forms/id-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import type { SafeContactTold } from '../../operations/tell-safe-contact.ts';

const most = 500;

export const safeContactForm = z
  .object({
    /** The rule that the form was drawn from; empty where there was none. */
    before: optionalIdField<'contact-safety'>(),
    how: requiredText({ missing: 'Say how they may be contacted', name: 'How', most }),
    byWhom: requiredText({ missing: 'Say who may contact them', name: 'By whom', most }),
    never: requiredText({ missing: 'Say what must never be done, or “nothing”', name: 'Never', most }),
    decidedBy: requiredText({ missing: 'Say who decided it', name: 'Who decided it', most: 200 }),
    decidedOn: dayField({ missing: 'Enter the day on which it was decided', name: 'Day of the decision' }),
    reviewOn: dayField({ missing: 'Enter the day on which it is looked at again', name: 'Day of review' }),
    ...asItIsField,
  })
  .transform(({ before, 'as-it-is': asItIs, ...given }) => ({ before, asItIs, given }));

export function drawnRule(
  rule: Omit<SafeContactTold, 'id' | 'personId' | 'due'>,
  before: string | null,
  asItIs: SaidAsItIs = false,
): FormState {
  const { how, byWhom, never, decidedBy, decidedOn, reviewOn } = rule;
  return freshForm({
    before: before ?? '',
    how,
    byWhom,
    never,
    decidedBy,
    ...dayValues('decidedOn', parseDay(decidedOn)),
    ...dayValues('reviewOn', parseDay(reviewOn)),
    ...drawnAsItIs(asItIs),
  });
}
