import type { Day } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import { knownOn } from '../../protection/domain/follow-history.ts';
import { runningPlans, runningPlansOfOthers } from './clock/running-plans.ts';

/** Child protection plans of one child that were open on a day. Per child, so 0 or 1 where all is well. */
export interface OpenPlans {
  /** Those that the rules ask of. */
  readonly own: number;
  /** Those that belong to another authority: no rule asks of them, and no figure counts them. */
  readonly ofOthers: number;
}

const none: OpenPlans = { own: 0, ofOthers: 0 };

/** The plans of a child that ran on a day, as far as was then known: the same plans that the rules ask of. */
export function countOpenPlans(history: ChildHistory, day: Day): OpenPlans {
  if (!history.entries.some(({ kind }) => kind === 'plan-start')) return none;
  const known = knownOn(history, day);
  return { own: runningPlans(known, day).length, ofOthers: runningPlansOfOthers(known, day) };
}
