import { z } from 'zod';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import type { Day } from '../../../../shared/day.ts';

/** Children that the form has room for; more are rare, and can be begun as another record. */
export const mostChildren = 10;
export const childNumbers = Array.from({ length: mostChildren }, (_, at) => at + 1);
/** How many are drawn where nobody has asked for more. */
export const usualChildren = 4;

const childName = (at: number) => optionalText({ name: `Name of child ${at}`, most: 120 });
const childBorn = (at: number) => optionalDayField({ name: `Date of birth of child ${at}` });

/** `child-1` with the three boxes of `born-1`, and so on. */
const children = Object.fromEntries(
  childNumbers.flatMap((at): [string, z.ZodType<string | Day | null>][] => [
    [`child-${at}`, childName(at)],
    [`born-${at}`, childBorn(at)],
  ]),
);

export const newFamilyForm = z
  .object({
    reference: requiredText({ missing: 'Give the family a reference', name: 'Reference', most: 40 }),
    name: requiredText({ missing: 'Give the record a name', name: 'Name of the record', most: 120 }),
    ...children,
  })
  .transform((value, context) => {
    const given: Readonly<Record<string, string | Day | null>> = value;
    const listed = childNumbers.flatMap((at) => {
      const name = given[`child-${at}`] ?? null;
      const born = asDay(given[`born-${at}`] ?? null);
      if (name !== null) return [{ name, born }];
      if (born === null) return [];
      context.addIssue({ code: 'custom', message: `Enter the name of child ${at}`, path: [`child-${at}`] });
      return [];
    });
    if (listed.length > 0 || context.issues.length > 0)
      return { reference: value.reference, name: value.name, children: listed };
    context.addIssue({ code: 'custom', message: 'Name at least one child', path: ['child-1'] });
    return z.NEVER;
  });

/** What `optionalDayField` gave: it gives a day or nothing. */
function asDay(value: string | Day | null): Day | null {
  return value as Day | null;
}

export const addedShape = z.object({ id: z.string().nullable() });
