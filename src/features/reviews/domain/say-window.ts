import type { Day } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';

/** The days that a review asks for: “1 March 2024 to today”. */
export function sayWindow({ from, to }: { readonly from: Day; readonly to: Day | null }): string {
  return `${sayDay(from)} to ${to === null ? 'today' : sayDay(to)}`;
}
