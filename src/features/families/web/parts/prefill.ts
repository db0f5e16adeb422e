import { z } from 'zod';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { parseDay } from '../../../../shared/day.ts';

const one = z.string().optional();

/** What a page that knows somebody already gives to the form on which they are added, after the question mark. */
export const prefillQuery = z.object({ name: one, born: one, kinship: one, kinshipWords: one });

/** The form with what was given in it; nothing of it is checked before the form is sent. */
export function prefilled(
  { name = '', born = '', kinship = '', kinshipWords = '' }: z.output<typeof prefillQuery>,
  version: number,
): FormState {
  const day = parseDay(born);
  return freshForm({
    version: String(version),
    name,
    kinship,
    kinshipWords,
    ...(day === null ? {} : dayValues('born', day)),
  });
}
