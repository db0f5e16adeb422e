import { z } from 'zod';
import { dayField } from '../../../../platform/forms/day-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import type { Day } from '../../../../shared/day.ts';

const one = z.string().optional();

export const whoKnewQuery = z.object({
  agency: one,
  on: one,
  'on-day': one,
  'on-month': one,
  'on-year': one,
  assumed: one,
});

export type WhoKnewQuery = z.output<typeof whoKnewQuery>;

/** Which agency, and at the end of which day: nobody knows yet what will be known after today. */
export function whoKnewFields(today: Day) {
  return z.object({
    agency: requiredText({ missing: 'Choose an agency', name: 'Agency', most: 500 }),
    on: dayField({ missing: 'Enter a day', name: 'Day', latest: today }),
    assumed: z
      .string()
      .optional()
      .transform((value) => value === 'out'),
  });
}

/** Whether the form was sent, be it empty; an address without any of its fields only shows it. */
export function isAsked(query: WhoKnewQuery): boolean {
  return Object.values(query).some((value) => value !== undefined);
}
