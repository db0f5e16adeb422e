import { note } from './date-name.ts';
import type { Point } from './point.ts';
import type { Resolved } from './resolve-point.ts';
import type { Certainty, WhenNote, WhenTime } from './when.ts';

interface Timed {
  readonly time: WhenTime | null;
  /** Words for a time that is no clock time: "midnight". */
  readonly words: readonly string[];
  readonly notes: readonly WhenNote[];
}

function certaintyOf(point: Point): Certainty {
  const approximate = point.clockApproximate;
  if (approximate && point.uncertain) return 'approximate-uncertain';
  if (approximate) return 'approximate';
  return point.uncertain ? 'uncertain' : 'exact';
}

/** The clock times of one point, or of the two ends of a range. */
export function timeOf(resolved: readonly Resolved[]): Timed {
  const [first, second] = resolved;
  const clocks = resolved.flatMap(({ point }) => (point.clock === null ? [] : [point.clock]));
  const words = clocks.flatMap(({ word }) => (word === null ? [] : [word]));
  const notes = clocks.flatMap((clock) => clock.notes);
  if (first === undefined || clocks.length === 0) return { time: null, words, notes };
  const hasLongPoint = resolved.some(
    ({ bounds, point }) => point.clock !== null && bounds.earliest !== bounds.latest,
  );
  if (hasLongPoint) {
    return {
      time: null,
      words,
      notes: [
        note(
          'time-ambiguous',
          'A time is given, but no single day that it belongs to; the time is left out.',
        ),
      ],
    };
  }
  const start = first.point.clock?.start ?? null;
  const end =
    second === undefined
      ? (first.point.clock?.end ?? null)
      : (second.point.clock?.end ?? second.point.clock?.start ?? null);
  if (start === null && end === null) return { time: null, words, notes };
  const isOvernight = second === undefined && start !== null && end !== null && end < start;
  if (isOvernight) {
    const message = `The times ${start} to ${end} run into the next day, or one of them is wrong; the day as written is kept.`;
    return {
      time: time(start, null, first.point, first.point),
      words,
      notes: [...notes, note('time-ambiguous', message)],
    };
  }
  return { time: time(start, end, first.point, second?.point ?? first.point), words, notes };
}

function time(start: string | null, end: string | null, startPoint: Point, endPoint: Point): WhenTime {
  return {
    start,
    end,
    startCertainty: start === null ? null : certaintyOf(startPoint),
    endCertainty: end === null ? null : certaintyOf(endPoint),
  };
}
