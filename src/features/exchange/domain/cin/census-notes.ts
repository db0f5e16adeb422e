import type { ExtractContext } from '../context.ts';

/** What people must know of what a census does not say, and how it is taken. */
export function notesOfCensus({ referenceDay }: ExtractContext): readonly string[] {
  const until = referenceDay === null ? 'the day on which it began' : 'the reference date';
  return [
    'A census does not say when anything became known: every fact is taken as known on the day it happened.',
    `It does not say on which day an enquiry’s outcome was decided: that is taken from the conference, or else from the day the case was closed, or ${until}.`,
    'It tells the first and the latest category of a plan, and not when it changed: a change is taken from the latest day that it can have been.',
    'An expected date of birth is taken as known from the referral.',
    'It holds the plans that were open in its year, not those that ended before it.',
    ...(referenceDay === null
      ? ['It has no reference date that can be read, so nothing can be held against its year.']
      : []),
  ];
}
