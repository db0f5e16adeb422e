import { type Day, laterDay } from '../../../../shared/day.ts';
import type { Happening, OpenHappening } from './happening.ts';

/** A time in which nothing says that a child was seen, and what was recorded in it. */
export interface Stretch {
  /** In the order of their days. */
  readonly happenings: readonly Happening[];
  readonly from: Day;
  readonly to: Day;
}

/**
 * The same time less the days that entries with an open date give, each of which says that a child was seen: what lies before such a day ends with
 * the last event there, and what lies behind it begins with the first. A day outside of it parts nothing, and no part is longer than the whole.
 */
export function partByOpen(stretch: Stretch, seen: readonly OpenHappening[]): readonly Stretch[] {
  const days = [...new Set(seen.map(({ from }) => from))]
    .filter((day) => !isOutside(day, stretch))
    .toSorted();
  if (days.length === 0) return [stretch];
  return [null, ...days].flatMap((day, place) => partBetween(stretch, day, days[place] ?? null));
}

/** An end at which a child was seen is parted from nothing by a day that says so again; one where the record itself ends is. */
function isOutside(day: Day, { happenings, from, to }: Stretch): boolean {
  const [first, last] = [happenings[0], happenings.at(-1)];
  if (first === undefined || last === undefined) return true;
  return day < from || day > to || (day === from && first.from > from) || (day === to && last.from < to);
}

function partBetween(
  { happenings, from, to }: Stretch,
  after: Day | null,
  before: Day | null,
): readonly Stretch[] {
  const part = happenings.filter(
    (happening) => (after === null || happening.from > after) && (before === null || happening.from < before),
  );
  const [first, last] = [part[0], part.at(-1)];
  if (first === undefined || last === undefined) return [];
  const begins = after === null ? from : laterDay(from, first.to);
  const ends = before === null || last.from > to ? to : last.from;
  return ends < begins ? [] : [{ happenings: part, from: begins, to: ends }];
}

/** Whether an entry with an open date may lie between two days, other than on these. */
export function mayLieBetween({ side, from: day }: OpenHappening, from: Day, to: Day): boolean {
  return side === 'from' ? day < to : day > from;
}
