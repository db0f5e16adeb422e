import type { Day } from '../../../../shared/day.ts';
import type { EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { firstOfEach, happened } from '../clock/facts.ts';
import { plansRunningOn, type RunningPlan } from '../clock/running-plans.ts';

/** An enquiry with the plans that ran on the day on which it began. */
export interface Enquiry {
  readonly start: EntryOf<'enquiry-start'>;
  readonly plans: readonly RunningPlan[];
}

/** What a rule that asks `enquiries` reads. */
export const readForEnquiries: readonly EntryKind[] = [
  'enquiry-start',
  'plan-start',
  'plan-end',
  'birth',
  'death',
];

/** The section 47 enquiries that have begun by a day. */
export function enquiries(known: KnownHistory, day: Day): readonly Enquiry[] {
  const starts = firstOfEach(happened(known, 'enquiry-start', day), ({ enquiry }) => enquiry);
  return starts.map((start) => ({ start, plans: plansRunningOn(known, start.on, day) }));
}
