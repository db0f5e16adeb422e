import type { Day } from '../../../shared/day.ts';

/** The days of which a review asks. */
export interface AskedDays {
  readonly from: Day;
  /** Null for until today. */
  readonly to: Day | null;
}

/** The days of which a review asked, until it was corrected or opened again. */
export interface DaysBefore extends AskedDays {
  readonly until: Date;
}

/** What a review asked for, until then. */
export interface AskedBefore extends DaysBefore {
  /** Whether it asked for the very same as it does now: its purpose, its days, its terms. */
  readonly same: boolean;
}

/**
 * Whether a review asks for days that it did not ask for when it was answered: what was answered then may lack years that somebody now
 * believes to have. Days that were left out since ask for nothing more.
 */
export function isAskedMore(answeredAt: Date | null, now: AskedDays, former: readonly DaysBefore[]): boolean {
  if (answeredAt === null) return false;
  const [then] = after(former, answeredAt).toSorted((one, other) => Number(one.until) - Number(other.until));
  if (then === undefined) return false;
  return now.from < then.from || (then.to !== null && (now.to === null || now.to > then.to));
}

/** Whether a review asks otherwise now than at an instant, its answer or the last look at it. */
export function isAskedOtherwise(since: Date, former: readonly AskedBefore[]): boolean {
  return after(former, since).some(({ same }) => !same);
}

function after<Former extends DaysBefore>(former: readonly Former[], instant: Date): readonly Former[] {
  return former.filter(({ until }) => until > instant);
}

/**
 * Whether what an agency said, that it holds nothing, stands still. It does not where the agency answered otherwise since, whatever became of that: a
 * file that was taken back or removed for good is to be sent again.
 *
 * @param otherwise when it last answered with a file, sent or put in or put back, or with what it has in the chronology.
 */
export function saysNothingStill(nothingAt: Date, otherwise: Date | null): boolean {
  return otherwise === null || otherwise <= nothingAt;
}
