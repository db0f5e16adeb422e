import type { Day } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import { knownOn } from '../../protection/domain/follow-history.ts';

/** Child protection plans of this authority that were open on a day, as far as was then known. Per child, so 0 or 1 where all is well. */
export function countOpenPlans(history: ChildHistory, day: Day): number {
  if (!history.entries.some(({ kind }) => kind === 'plan-start')) return 0;
  const known = knownOn(history, day);
  if (known.of('death').some(({ on }) => on <= day)) return 0;
  const ended = new Set(
    known
      .of('plan-end')
      .filter(({ on }) => on <= day)
      .map(({ plan }) => plan),
  );
  return known
    .of('plan-start')
    .filter(
      ({ on, type, otherAuthority }) => on <= day && type === 'child-protection' && otherAuthority !== 'yes',
    )
    .filter(({ plan }) => !ended.has(plan)).length;
}
