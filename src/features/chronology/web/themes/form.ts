import { z } from 'zod';
import { readTheme, type Theme } from '../../operations/list-themes.ts';
import { wordingField } from '../parts/wording-field.ts';

export type Verdict = 'confirmed' | 'rejected' | null;

/** A field for each theme, `theme-injury`, with what is decided of it; and one more theme that a person knows of. */
export const themesForm = z
  .object({
    version: z.string({ error: 'Open the page again' }).max(64, { error: 'Open the page again' }),
    wording: wordingField,
    other: z.string({ error: 'Choose from the list' }).optional(),
  })
  .catchall(z.string({ error: 'Choose from the list' }));

export const fieldOf = (theme: string) => `theme-${theme}`;

/** What the form says of each theme; what is no theme or no answer is passed over. */
export function verdictsOf(
  sent: z.output<typeof themesForm>,
): readonly { readonly theme: Theme; readonly verdict: Verdict }[] {
  const other = readTheme(sent.other ?? '');
  return [
    ...Object.entries(sent).flatMap(([field, answer]) => {
      const theme = field.startsWith('theme-') ? readTheme(field.slice('theme-'.length)) : null;
      const verdict = Object.hasOwn(answers, String(answer)) ? answers[String(answer)] : undefined;
      return theme === null || verdict === undefined ? [] : [{ theme, verdict }];
    }),
    ...(other === null ? [] : [{ theme: other, verdict: 'confirmed' as const }]),
  ];
}

const answers: Readonly<Record<string, Verdict>> = {
  confirmed: 'confirmed',
  rejected: 'rejected',
  open: null,
};
