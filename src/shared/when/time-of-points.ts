import { note } from './date-name.ts';
import type { Point } from './point.ts';
import type { Resolved } from './resolve-point.ts';
import type { Clock } from './tell-clock.ts';
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

function clockOf(resolved: Resolved | undefined): Clock | null {
  const point = resolved?.point;
  return point?.clock == null ? null : clockInPart(point, point.clock);
}

/** First hour of the half of the day that each part lies in: "2.30 in the afternoon" is 14:30, "9.30 at night" 21:30. */
const laterHalf: readonly (readonly [string, number])[] = [
  ['afternoon', 1],
  ['evening', 1],
  ['night', 6],
];

/** Moves a time that does not say am or pm into the part of the day that stands beside it. */
function clockInPart({ partOfDay }: Point, clock: Clock): Clock {
  if (clock.undecided !== null) return decidedClock(partOfDay, clock, clock.undecided);
  const isAssumed = clock.notes.some(({ code }) => code === 'time-24h-assumed');
  const from = laterHalf.find(([part]) => partOfDay?.includes(part))?.[1];
  if (!isAssumed || from === undefined) return clock;
  const notes = clock.notes.filter(({ code }) => code !== 'time-24h-assumed');
  return { ...clock, start: laterTime(clock.start, from), end: laterTime(clock.end, from), notes };
}

/** "8 o’clock in the evening", "between 7 and 8 in the morning". */
function decidedClock(
  partOfDay: string | null,
  clock: Clock,
  { start, end }: NonNullable<Clock['undecided']>,
): Clock {
  const from = laterHalf.find(([part]) => partOfDay?.includes(part))?.[1];
  const isMorning = partOfDay?.includes('morning') === true;
  if (from === undefined && !isMorning) return clock;
  const notes = clock.notes.filter(({ code }) => code !== 'time-ambiguous');
  if (from === undefined) return { ...clock, start, end, notes };
  return { ...clock, start: laterTime(start, from), end: laterTime(end, from), notes };
}

function laterTime(time: string | null, from: number): string | null {
  const hour = Number(time?.slice(0, 2));
  if (time === null || hour < from || hour > 11) return time;
  return `${hour + 12}${time.slice(2)}`;
}

/** The clock times of one point, or of the two ends of a range. */
export function timeOf(resolved: readonly Resolved[]): Timed {
  const [first, second] = resolved;
  const clocks = resolved.flatMap(({ point }) =>
    point.clock === null ? [] : [clockInPart(point, point.clock)],
  );
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
  const [firstClock, lastClock] = [clockOf(first), clockOf(second)];
  const start = firstClock?.start ?? null;
  const end = second === undefined ? (firstClock?.end ?? null) : (lastClock?.end ?? lastClock?.start ?? null);
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
