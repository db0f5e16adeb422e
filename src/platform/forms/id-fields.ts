import { z } from 'zod';
import { type Id, readId } from '../../shared/ids.ts';

/** The id of something that is chosen from a list; `missing` is said where nothing is, or what is sent is no id. */
export function idField<Thing extends string>(missing: string): z.ZodType<Id<Thing>> {
  return z.string({ error: missing }).transform((text, context) => {
    const id = readId<Thing>(text);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });
}

/** The same where nothing may be chosen: null then. */
export function optionalIdField<Thing extends string>(): z.ZodType<Id<Thing> | null> {
  return z
    .string({ error: fromList })
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === '') return null;
      const id = readId<Thing>(text);
      if (id !== null) return id;
      context.addIssue({ code: 'custom', message: fromList });
      return z.NEVER;
    });
}

/** Any of a list that is known only where the form is answered; each once. `missing` is said where none is, if one is needed. */
export function idFields<Thing extends string>(missing?: string): z.ZodType<readonly Id<Thing>[]> {
  return z
    .union([z.string(), z.array(z.string())], { error: fromList })
    .optional()
    .transform((value, context) => {
      const given = value === undefined || value === '' ? [] : [value].flat();
      const ids = given.flatMap((text) => readId<Thing>(text) ?? []);
      const lacks = missing !== undefined && given.length === 0;
      if (ids.length === given.length && !lacks) return [...new Set(ids)];
      context.addIssue({ code: 'custom', message: lacks ? missing : fromList });
      return z.NEVER;
    });
}

const fromList = 'Choose from the list';
