import { z } from 'zod';
import { type Offered, offered } from './field-names.ts';

/** One of these. */
export function choice<const Choice extends string>(
  choices: readonly Choice[],
  missing: string,
): z.ZodType<Choice> {
  return z.enum(choices, { error: missing });
}

/** One of these, with what the field and each choice are called where a page tells what somebody chose. */
export function namedChoice<const Choice extends string>(
  name: string,
  choices: readonly (Offered['choices'][number] & { readonly value: Choice })[],
  missing: string,
): z.ZodType<Choice> {
  return offered(
    name,
    choices,
    choice(
      choices.map(({ value }) => value),
      missing,
    ),
  );
}

/** Choices of which each is called as its record says. */
export function choicesIn<const Choice extends string>(
  words: Readonly<Record<Choice, string>>,
  values: readonly Choice[],
): readonly { readonly value: Choice; readonly text: string }[] {
  return values.map((value) => ({ value, text: words[value] }));
}

/** Any of these, each once, in their own order; `missing` is said where none is chosen, if one must be. */
export function choices<const Choice extends string>(
  known: readonly Choice[],
  { missing }: { readonly missing?: string } = {},
): z.ZodType<readonly Choice[]> {
  const unknown = missing ?? 'Choose from the list';
  return z
    .union([z.string(), z.array(z.string())], { error: unknown })
    .optional()
    .transform((value, context) => {
      const given = value === undefined || value === '' ? [] : [value].flat();
      const strange = given.some((one) => !known.some((own) => own === one));
      if (strange || (given.length === 0 && missing !== undefined)) {
        context.addIssue({ code: 'custom', message: unknown });
        return z.NEVER;
      }
      return known.filter((own) => given.includes(own));
    });
}

/** A box that is ticked or not. A browser sends nothing for one that is not. */
export function ticked(): z.ZodType<boolean> {
  return z
    .union([z.string(), z.boolean()], { error: 'Tick the box or leave it empty' })
    .optional()
    .transform((value) => value === true || (typeof value === 'string' && value !== '' && value !== 'false'));
}

/** The same with what it is called where a page tells what somebody chose. */
export function namedTick(name: string): z.ZodType<boolean> {
  return offered(name, [{ value: 'yes', text: 'Yes' }], ticked());
}
