import { addDays, type Day, daysBetween } from '../../../../shared/day.ts';
import { dotLength } from './timeline-lanes.ts';
import type { Stretch, TimelineScale } from './timeline-scale.ts';

/** How entries are to be gathered before they are laid in lanes, so that nobody has to read those that fall together. */
export interface TimelineBins {
  /** The first day of each bin, in their order: where the marks of its days lie on one another. */
  readonly starts: readonly Day[];
  /** What lasted so many days or fewer is no longer than a dot. */
  readonly shortDays: number;
}

/** The bins of a scale: those in which dots are stacked, as near as whole days allow. */
export function binsOf({ stretches }: TimelineScale): TimelineBins {
  const longest = Math.max(...stretches.map(lengthOfDay));
  return {
    starts: [...new Set(stretches.flatMap(startsIn))].toSorted(),
    shortDays: Math.max(1, Math.floor(dotLength / longest)),
  };
}

/** A day belongs to the bin in which its middle lies. */
function startsIn(stretch: Stretch): readonly Day[] {
  const { from, to, start, end } = stretch;
  const perDay = lengthOfDay(stretch);
  const last = daysBetween(from, to);
  const first = Math.floor(start / dotLength) + 1;
  const edges = Array.from(
    { length: Math.max(0, Math.ceil(end / dotLength) - first) },
    (_, at) => first + at,
  );
  const days = edges.map((edge) => Math.ceil((edge * dotLength - start) / perDay - 0.5));
  return [from, ...days.filter((day) => day > 0 && day <= last).map((day) => addDays(from, day))];
}

function lengthOfDay({ from, to, start, end }: Stretch): number {
  return (end - start) / (daysBetween(from, to) + 1);
}
