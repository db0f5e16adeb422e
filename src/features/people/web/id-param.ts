import { z } from 'zod';
import { type Id, readId } from '../../../shared/ids.ts';

/** An id that a form or an address may hold; null where it holds none, or what is no id. */
export function optionalId<Thing extends string>(): z.ZodType<Id<Thing> | null> {
  return z
    .string()
    .optional()
    .transform((text) => (text === undefined ? null : readId<Thing>(text)));
}
