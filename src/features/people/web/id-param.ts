import { z } from 'zod';
import { type Id, readId } from '../../../shared/ids.ts';

/** An id in a path. One that cannot be an id is answered as one that there is not. */
export function idParam<Thing extends string>(): z.ZodType<Id<Thing>> {
  return z.string().transform((text, context) => {
    const id = readId<Thing>(text);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: 'no id' });
    return z.NEVER;
  });
}

/** An id that a form or an address may hold; null where it holds none, or what is no id. */
export function optionalId<Thing extends string>(): z.ZodType<Id<Thing> | null> {
  return z
    .string()
    .optional()
    .transform((text) => (text === undefined ? null : readId<Thing>(text)));
}

/** The version of what a form was drawn from. */
export const versionField = z.coerce
  .number({ error: 'Open the page again' })
  .int({ error: 'Open the page again' })
  .min(1, { error: 'Open the page again' })
  .max(2_000_000_000, { error: 'Open the page again' });
