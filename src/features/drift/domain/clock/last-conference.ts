import type { Day } from '../../../../shared/day.ts';
import type { Carried } from '../../../exchange/domain/extract.ts';
import type { EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from './facts.ts';
import { readForPlans, runningPlans } from './running-plans.ts';

/** What a source must carry for any rule about the last conference. */
export const needsOfLastConference: readonly Carried[] = [
  'plan-start',
  'plan-end',
  'initial-conference',
  'review-conference',
];

/** What a rule that asks `lastConference` reads. */
export const readForLastConference: readonly EntryKind[] = [
  ...readForPlans,
  'initial-conference',
  'review-conference',
];

export type Conference = EntryOf<'initial-conference'> | EntryOf<'review-conference'>;

/**
 * The latest initial or review conference by a day, while a plan runs; null where there is none, or no plan
 * runs. Of one day, a review conference before an initial one, else the later in the source. A rule that asks
 * this reads `readForLastConference`.
 */
export function lastConference(known: KnownHistory, day: Day): Conference | null {
  if (runningPlans(known, day).length === 0) return null;
  const initial = happened(known, 'initial-conference', day).at(-1) ?? null;
  const review = happened(known, 'review-conference', day).at(-1) ?? null;
  if (initial === null || review === null) return initial ?? review;
  return initial.on > review.on ? initial : review;
}
