import { z } from 'zod';

/** One of these. */
export function choice<const Choice extends string>(
  choices: readonly Choice[],
  missing: string,
): z.ZodType<Choice> {
  return z.enum(choices, { error: missing });
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
