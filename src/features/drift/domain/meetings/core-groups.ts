import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';

/** The core groups of a plan by a day, the first to meet first. */
export function coreGroupsOf(known: KnownHistory, plan: string, day: Day): readonly EntryOf<'core-group'>[] {
  return happened(known, 'core-group', day).filter((met) => met.plan === plan);
}
