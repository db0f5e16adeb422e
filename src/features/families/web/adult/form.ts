import { z } from 'zod';
import { asItIsField, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import { type AdultGiven, kinshipChoices, longestWords } from '../../operations/adult-given.ts';
import { longestName } from '../parts/child-form.ts';
import { refuseReason, refuseWords } from '../parts/words-beside.ts';

export { longestWords };

const longestReason = 500;

export const yesOrNotKnown = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
] as const;

/** An adult or carer as their page asks for them. */
export const adultForm = z
  .object({
    version: versionField,
    name: requiredText({ missing: 'Enter their name', name: 'Name', most: longestName }),
    kinship: namedChoice(
      'What they are to the children',
      kinshipChoices,
      'Choose what they are to the children',
    ),
    kinshipWords: optionalText({ name: 'In words', most: longestWords }),
    livesWith: namedChoice(
      'Whether they live with the children',
      yesOrNotKnown,
      'Say whether they live with the children',
    ),
    born: optionalDayField({ name: 'Date of birth' }),
    from: optionalDayField({ name: 'First day' }),
    to: optionalDayField({ name: 'Last day' }),
    endReason: optionalText({ name: 'Why it ended', most: longestReason }),
    ...asItIsField,
  })
  .transform(({ version, kinshipWords, endReason, 'as-it-is': asItIs, ...adult }, context) => {
    const refused = [
      ...refuseWords(adult.kinship, kinshipWords),
      ...refuseReason(adult.to, endReason, 'Say why it ended'),
    ];
    for (const [path, message] of refused) context.addIssue({ code: 'custom', message, path: [path] });
    if (refused.length > 0) return z.NEVER;
    const given = { ...adult, kinshipWords, endReason };
    return { version, asItIs, adult: given };
  });

/** The form as it holds an adult. */
export function drawnAdult(
  adult: { readonly [Field in keyof AdultGiven]: AdultGiven[Field] | string | null },
  version: number,
  asItIs: SaidAsItIs = false,
): FormState {
  const day = (text: string | null) => (text === null ? null : parseDay(text));
  return freshForm({
    version: String(version),
    name: adult.name ?? '',
    kinship: adult.kinship ?? '',
    kinshipWords: adult.kinshipWords ?? '',
    livesWith: adult.livesWith ?? '',
    endReason: adult.endReason ?? '',
    ...dayValues('born', day(adult.born)),
    ...dayValues('from', day(adult.from)),
    ...dayValues('to', day(adult.to)),
    ...drawnAsItIs(asItIs),
  });
}
