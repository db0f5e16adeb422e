import type { Day } from '../day.ts';
import type { When } from './when.ts';

/**
 * The order of two dates, for sorting: negative when the first comes first, 0 when nothing tells them apart.
 * Earliest day, then latest, then the known clock time; a time that is not known comes after those that are.
 * A date with an open beginning ("until June 2011") stands at its latest day, after the dates that begin on
 * that day; one with an open end comes after those that end. A date that nobody knows comes last.
 */
export function compareWhen(first: When, second: When): number {
  return (
    compare(place(first), place(second)) ||
    compare(Number(first.earliest === null), Number(second.earliest === null)) ||
    compare(first.latest ?? afterAll, second.latest ?? afterAll) ||
    compare(
      first.time?.start ?? first.time?.end ?? afterAllTimes,
      second.time?.start ?? second.time?.end ?? afterAllTimes,
    ) ||
    compare(first.time?.end ?? afterAllTimes, second.time?.end ?? afterAllTimes)
  );
}

/** Sorts after every day and every time, as texts are compared by code unit. */
const afterAll = 'open';
const afterAllTimes = 'unknown';

function place({ earliest, latest }: When): Day | typeof afterAll {
  return earliest ?? latest ?? afterAll;
}

function compare(first: string | number, second: string | number): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
