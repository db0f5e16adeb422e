import type { Day } from '../../../../shared/day.ts';
import type { Uncounted } from '../clock/interval.ts';
import { sayRole } from './say-roles.ts';
import { mayVisit, type Visit } from './visits.ts';

/** Why a visit cannot count. */
export type Why = Omit<Uncounted, 'event'>;

/** The latest of visits from a day on, with why it cannot count; null where there is none. None of them counts. */
export function latestUncounted(
  visits: readonly Visit[],
  from: Day,
  whyNot: (visit: Visit) => Why,
): Uncounted | null {
  const event = visits.findLast(({ on }) => on >= from);
  return event === undefined ? null : { event, ...whyNot(event) };
}

/** Why a visit did not see this child, or was made by somebody whose visits the profile does not count. */
export function whyNotSeen(visit: Visit, birth: Day | null, roles: readonly string[] = []): Why {
  const { outcome, on, seen, workerRole } = visit;
  if (outcome === 'attempt') return certain('it was an attempt');
  if (workerRole !== null && !mayVisit(visit, roles)) {
    return certain(`it was made by ${sayRole(workerRole)}, whose visits the profile does not count`);
  }
  if (birth !== null && on < birth) {
    return certain('it was before the birth, and nothing records that the expectant mother was seen');
  }
  if (seen === 'no') return certain('the child was not seen');
  return { why: 'whether the child was seen is not recorded', mayCount: true };
}

/** Why a visit did not see the child alone. */
export function whyNotAlone({ outcome, seen, seenAlone }: Visit): Why {
  if (outcome === 'attempt') return certain('it was an attempt');
  if (seen === 'no') return certain('the child was not seen');
  if (seenAlone === 'no') return certain('the child was not seen alone');
  return { why: 'whether the child was seen alone is not recorded', mayCount: true };
}

function certain(why: string): Why {
  return { why, mayCount: false };
}
