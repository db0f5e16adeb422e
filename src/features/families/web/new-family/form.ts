import { z } from 'zod';
import { ticked } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import type { FormValues } from '../../../../platform/forms/form.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import type { Day } from '../../../../shared/day.ts';
import type { ChildGiven } from '../../operations/add-family.ts';
import { headFields } from '../change-family/form.ts';
import { asDates, childValues, expectedMissing, longestName } from '../parts/child-form.ts';

/** Children that the form has room for; further ones are added on the family’s page. */
export const mostChildren = 10;
export const childNumbers = Array.from({ length: mostChildren }, (_, at) => at + 1);

export const noChild = 'Name at least one child';

const namesOf = (at: number) => ({ name: `child-${at}`, born: `born-${at}`, unborn: `unborn-${at}` });

/** `child-1` with the three boxes of `born-1` and the tick of `unborn-1`, and so on. */
const children = Object.fromEntries(
  childNumbers.flatMap((at): [string, z.ZodType<string | Day | boolean | null>][] => [
    [`child-${at}`, optionalText({ name: `Name of child ${at}`, most: longestName })],
    [`born-${at}`, optionalDayField({ name: `Date of child ${at}` })],
    [`unborn-${at}`, ticked()],
  ]),
);

export const newFamilyForm = z
  .object({
    ...headFields,
    ...children,
    /** How many children were asked for, and the button that asks for one more. */
    room: z.string().optional(),
    more: z.string().optional(),
  })
  .transform((value, context) => {
    const given: Readonly<Record<string, string | Day | boolean | null | undefined>> = value;
    const listed = childNumbers.flatMap((at): (ChildGiven & { at: number })[] => {
      const names = namesOf(at);
      const name = textOrNull(given[names.name]);
      const born = asDay(given[names.born]);
      const unborn = given[names.unborn] === true;
      if (name === null && (born !== null || unborn)) {
        context.addIssue({ code: 'custom', message: `Enter the name of child ${at}`, path: [names.name] });
      } else if (unborn && born === null) {
        context.addIssue({ code: 'custom', message: expectedMissing, path: [names.born, 'day'] });
      }
      return name === null ? [] : [{ at, name, ...asDates(born, unborn) }];
    });
    const { reference, name, room, more } = value;
    if (listed.length === 0 && context.issues.length === 0) {
      context.addIssue({ code: 'custom', message: noChild, path: ['child-1'] });
    }
    return { reference, name, children: listed, room, more };
  });

export type NewFamilySent = z.output<typeof newFamilyForm>;

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What `optionalDayField` gave: it gives a day or nothing. */
function asDay(value: string | Day | boolean | null | undefined): Day | null {
  return typeof value === 'string' ? (value as Day) : null;
}

/** What was sent and could be read, as the boxes hold it. */
export function typedAgain({ reference, name, children: listed }: NewFamilySent): FormValues {
  const boxes = listed.map((child) => childValues(child, namesOf(child.at)));
  return Object.assign({ reference, name }, ...boxes);
}

/** How many children to draw boxes for: as many as were asked for, and none that was filled is left out. */
export function roomFor(values: FormValues): number {
  const filled = childNumbers.filter((at) =>
    Object.entries(values).some(
      ([field, value]) => value !== '' && new RegExp(`^(child|born|unborn)-${at}(-|$)`).test(field),
    ),
  );
  const asked = Number(values['room'] ?? 1);
  const wanted = Number.isInteger(asked) ? asked : 1;
  return Math.min(mostChildren, Math.max(1, wanted, ...filled));
}

export const addedShape = z.object({ id: z.string().nullable() });
