import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { Happening } from './happening.ts';

/** A stretch in which the texts say that a child protection plan was open. */
export interface PlanPeriod {
  /** The event that says that it began; null where it was open before the record first speaks of it. */
  readonly start: Happening | null;
  /** The event that says that it ended; null where none does. */
  readonly end: Happening | null;
  /** The first day on which it was surely open. */
  readonly from: Day;
  /** The last day on which it was surely open; null where no end is recorded. */
  readonly to: Day | null;
}

type Says = 'starts' | 'continues' | 'ends' | null;

/**
 * Reads out of conferences and other texts when a child protection plan was open. For the family as a whole: plans of
 * single children are not told apart. What is said of an open plan soon after an end is taken for a late account.
 */
export function findPlanPeriods(
  happenings: readonly Happening[],
  { echoDays }: { readonly echoDays: number },
): readonly PlanPeriod[] {
  const periods: PlanPeriod[] = [];
  let open: PlanPeriod | null = null;
  for (const happening of happenings) {
    const says = whatItSays(happening);
    if (says === 'ends') {
      const ended = endPeriod(open, periods.at(-1), happening);
      if (ended !== null) periods.push(ended);
      open = null;
    } else if (says !== null && open === null && !isEcho(periods.at(-1), happening, echoDays)) {
      open = { start: says === 'starts' ? happening : null, end: null, from: happening.to, to: null };
    }
  }
  return open === null ? periods : [...periods, open];
}

/** An end closes the open period; the first end of a record closes one that began before it. Others repeat an end. */
function endPeriod(open: PlanPeriod | null, last: PlanPeriod | undefined, end: Happening): PlanPeriod | null {
  if (open !== null) return { ...open, end, to: end.from };
  return last === undefined ? { start: null, end, from: end.from, to: end.from } : null;
}

function isEcho(last: PlanPeriod | undefined, { from }: Happening, echoDays: number): boolean {
  return last?.end != null && daysBetween(last.end.to, from) <= echoDays;
}

function whatItSays({ signals, themes }: Happening): Says {
  const atConference = themes.has('conference');
  if (signals.has('planEnds') || (atConference && signals.has('planEndsAtConference'))) return 'ends';
  if (signals.has('planContinues') || (atConference && signals.has('planContinuesAtConference'))) {
    return 'continues';
  }
  if (signals.has('planStarts') || (atConference && signals.has('planStartsAtConference'))) return 'starts';
  return null;
}
