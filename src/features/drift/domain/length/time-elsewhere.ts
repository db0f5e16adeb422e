import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { ownPlans, type RunningPlan } from '../clock/running-plans.ts';

/** A plan that ran on from another authority’s. */
export interface TimeElsewhere {
  /** When the plan began there. */
  readonly began: Day;
  readonly transfer: EntryOf<'transfer-in'>;
}

/**
 * When the plan of another authority began that this one carried on: the latest transfer in that tells a day before
 * this plan’s beginning, unless another plan of this authority began in between. Null where none is told.
 * Who asks this reads `transfer-in` and `plan-start`.
 */
export function findTimeElsewhere(known: KnownHistory, plan: RunningPlan, day: Day): TimeElsewhere | null {
  const transfer = happened(known, 'transfer-in', day).findLast(
    ({ planBegan }) => planBegan !== null && planBegan < plan.began,
  );
  const began = transfer?.planBegan ?? null;
  if (transfer === undefined || began === null) return null;
  const isBetween = ({ on, plan: key }: EntryOf<'plan-start'>) =>
    key !== plan.key && began <= on && on < plan.began;
  return ownPlans(known, day, 'child-protection').some(isBetween) ? null : { began, transfer };
}
