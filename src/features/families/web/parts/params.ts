import { z } from 'zod';
import { type Id, readId } from '../../../../shared/ids.ts';

/** An id in a path; what is no id at all is answered as one that belongs to somebody else. */
export function idParam<Thing extends string>() {
  return z.string().transform((text, context): Id<Thing> => {
    const id = readId<Thing>(text);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: 'is no id' });
    return z.NEVER;
  });
}

export const familyParams = z.object({ familyId: idParam<'family'>() });
