import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';

/** The review conferences of a plan by a day, the first to be held first. */
export function reviewsOf(
  known: KnownHistory,
  plan: string,
  day: Day,
): readonly EntryOf<'review-conference'>[] {
  return happened(known, 'review-conference', day).filter((held) => held.plan === plan);
}
