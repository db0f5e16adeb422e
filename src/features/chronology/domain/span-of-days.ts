import type { Entry } from './entry.ts';
import { sayDay } from './say-when.ts';

/** The first and the last day of the dated entries, in words; notes left out. Null when none is dated. */
export function findSpanOfDays(
  entries: readonly Entry[],
): { readonly from: string; readonly to: string } | null {
  const days = entries
    .filter((entry) => !entry.note && entry.when.extent !== 'unknown')
    .flatMap(({ when }) => [when.earliest, when.latest])
    .filter((day) => day !== null)
    .toSorted();
  const from = days[0];
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from: sayDay(from), to: sayDay(to) };
}
