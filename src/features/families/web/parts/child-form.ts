import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { namedTick } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import type { FormValues } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { type Day, parseDay } from '../../../../shared/day.ts';
import type { ChildGiven } from '../../operations/add-family.ts';
import { longestName } from '../../operations/adult-given.ts';
import type { Member } from '../../operations/read-record.ts';

export { longestName };

/** A child as a page of their own asks for them; one date, which is that of birth unless the box below it says otherwise. */
export const childForm = z
  .object({
    version: versionField,
    name: requiredText({ missing: 'Enter the child’s name', name: 'Name', most: longestName }),
    born: optionalDayField({ name: 'Date' }),
    unborn: namedTick('Not born yet'),
    ...asItIsField,
  })
  .transform(({ version, name, born, unborn, 'as-it-is': asItIs }, context) => {
    if (unborn && born === null) {
      context.addIssue({ code: 'custom', message: expectedMissing, path: ['born', 'day'] });
      return z.NEVER;
    }
    return { version, asItIs, child: { name, ...asDates(born, unborn) } };
  });

export const expectedMissing = 'Enter the day on which the child is expected';

export function asDates(day: Day | null, unborn: boolean): Pick<ChildGiven, 'born' | 'expected'> {
  return unborn ? { born: null, expected: day } : { born: day, expected: null };
}

/** A child as the fields hold them, `suffix` at the end of each field’s name. */
export function childValues(
  { name, born, expected }: Pick<Member, 'name' | 'born' | 'expected'>,
  names: { readonly name: string; readonly born: string; readonly unborn: string } = ownNames,
): FormValues {
  const day = born ?? expected;
  return {
    [names.name]: name,
    ...dayValues(names.born, day === null ? null : parseDay(day)),
    [names.unborn]: expected === null ? '' : 'yes',
  };
}

const ownNames = { name: 'name', born: 'born', unborn: 'unborn' };
