import type { Day } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';

interface Window {
  readonly from: Day;
  /** Null for until today. */
  readonly to: Day | null;
  /** Of a review that was closed: from then on no day is asked for any more. */
  readonly closedAt?: Date | null;
}

/** The days that a review asks for: “1 March 2024 to today”. */
export function sayWindow({ from, to, closedAt = null }: Window): string {
  const open = closedAt === null ? 'today' : 'the day when it was closed';
  return `${sayDay(from)} to ${to === null ? open : sayDay(to)}`;
}
