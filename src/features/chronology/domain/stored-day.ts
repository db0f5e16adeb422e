import { z } from 'zod';
import { parseDay } from '../../../shared/day.ts';

/** A day in a document that Sightline wrote: `2012-03-31`. */
export const storedDay = z.string().transform((text, context) => {
  const found = parseDay(text);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'is no day such as 2012-03-31' });
  return z.NEVER;
});
