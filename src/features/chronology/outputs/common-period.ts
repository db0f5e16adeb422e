import { type Day, laterDay } from '../../../shared/day.ts';
import type { Entry } from '../domain/entry.ts';

/** Whether a day of an entry may lie between these days; null is open. An entry without any day lies in no time. */
export function isWithinWindow(
  { when: { earliest, latest, extent } }: Entry,
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
): boolean {
  if (extent === 'unknown' || (earliest === null && latest === null)) return false;
  const endsTooSoon = from !== null && latest !== null && latest < from;
  const startsTooLate = to !== null && earliest !== null && earliest > to;
  return !endsTooSoon && !startsTooLate;
}

/** Whether several agencies have dated entries, but no day lies between the first and the last of each of them. */
export function shareNoPeriod(entries: readonly Entry[]): boolean {
  const periods = periodsOf(entries);
  if (periods.length < 2) return false;
  const latestStart = periods.map(({ from }) => from).reduce(laterDay);
  return periods.some(({ to }) => to < latestStart);
}

interface Period {
  readonly from: Day;
  readonly to: Day;
}

function periodsOf(entries: readonly Entry[]): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const { agency, note, when } of entries) {
    const from = when.earliest ?? when.latest;
    const to = when.latest ?? when.earliest;
    if (note || from === null || to === null) continue;
    const known = periods.get(agency) ?? { from, to };
    periods.set(agency, {
      from: laterDay(from, known.from) === from ? known.from : from,
      to: laterDay(to, known.to),
    });
  }
  return [...periods.values()];
}
