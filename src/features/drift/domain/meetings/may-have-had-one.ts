import type { Day } from '../../../../shared/day.ts';
import type { Cited } from '../clock/facts.ts';
import type { RunningPlan } from '../clock/running-plans.ts';

/**
 * Whether a plan has had a meeting of some kind, or may have had one before the source began to tell of them. Until
 * it has, the rule about the first of them speaks, and not the one about those after it.
 */
export function mayHaveHadOne(
  meetings: readonly Cited[],
  { base }: Pick<RunningPlan, 'base'>,
  toldFrom: Day | null,
): boolean {
  return meetings.length > 0 || (toldFrom !== null && base < toldFrom);
}
