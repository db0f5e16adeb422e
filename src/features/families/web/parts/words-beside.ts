import type { Day } from '../../../../shared/day.ts';

/** A field and what is wrong with it: none, where nothing is. */
type Refused = readonly (readonly [field: string, message: string])[];

/** What somebody is in words belongs to “Something else” alone: beside another choice it would be lost without a word. */
export function refuseWords(kinship: string, kinshipWords: string | null): Refused {
  if (kinship === 'other')
    return kinshipWords === null ? [['kinshipWords', 'Say in words what they are']] : [];
  return kinshipWords === null
    ? []
    : [['kinshipWords', 'Choose “Something else” from the list, or leave “Something else, in words” empty']];
}

/** Why something ended belongs to its last day: without that it would be lost without a word. */
export function refuseReason(lastDay: Day | null, reason: string | null, missing: string): Refused {
  if (lastDay !== null) return reason === null ? [['endReason', missing]] : [];
  return reason === null ? [] : [['to', 'Enter the last day, or leave the reason empty']];
}
