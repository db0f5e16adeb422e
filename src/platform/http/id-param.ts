import { z } from 'zod';
import { type Id, readId } from '../../shared/ids.ts';

/** An id in a path or a form. One that cannot be an id is answered as one that there is not. */
export function idParam<Thing extends string>(): z.ZodType<Id<Thing>> {
  return z.string().transform((text, context) => {
    const id = readId<Thing>(text);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: 'is no id' });
    return z.NEVER;
  });
}
