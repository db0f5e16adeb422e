import { z } from 'zod';
import { asItIsField, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import type { Member } from '../../operations/read-record.ts';
import { longestName } from '../parts/child-form.ts';

const longestGender = 100;

export const detailsForm = z
  .object({
    version: versionField,
    nameUsed: optionalText({ name: 'Name they use', most: longestName }),
    sex: z
      .enum(['female', 'male', 'indeterminate', 'not-recorded'], { error: 'Choose their sex from the list' })
      .transform((sex) => (sex === 'not-recorded' ? null : sex)),
    gender: optionalText({ name: 'Gender', most: longestGender }),
    died: optionalDayField({ name: 'Date of death' }),
    ...asItIsField,
  })
  .transform(({ version, 'as-it-is': asItIs, ...details }) => ({ version, asItIs, details }));

export function drawnDetails(
  { nameUsed, sex, gender, died }: Pick<Member, 'nameUsed' | 'sex' | 'gender' | 'died'>,
  version: number,
  asItIs: SaidAsItIs = false,
): FormState {
  return freshForm({
    version: String(version),
    nameUsed: nameUsed ?? '',
    sex: sex ?? 'not-recorded',
    gender: gender ?? '',
    ...dayValues('died', died === null ? null : parseDay(died)),
    ...drawnAsItIs(asItIs),
  });
}
