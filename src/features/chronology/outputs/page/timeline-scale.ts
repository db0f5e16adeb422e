import { type Day, daysBetween } from '../../../../shared/day.ts';
import { findSpans, type Span } from './timeline-spans.ts';
import { placeWithin, type Tick, ticksOf } from './timeline-ticks.ts';

/** Where days lie on a line of a given length. Long stretches in which nothing begins or ends are left out. */
export interface TimelineScale {
  readonly stretches: readonly Stretch[];
  readonly ticks: readonly Tick[];
  /** Where a day begins; a day that is left out lies in the middle of its break, one beyond an end at that end. */
  readonly placeOf: (day: Day) => number;
}

/** Days that are drawn, and the part of the line that they take. */
export interface Stretch extends Span {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

const breakLength = 44;
const shortestStretch = 60;
/** Of the line, for the early or the late dates that lie far from most. */
const narrowShare = 0.11;

/**
 * The scale for these days, the ends of all that is to be drawn, as often as they occur; null when there are none.
 * A stretch is left out when it is longer than two years and than half of what is drawn otherwise, and few early or
 * late dates that take more than their share of the line are drawn narrower: one old record does not press the
 * others together.
 */
export function makeTimelineScale(days: readonly Day[], line: Line): TimelineScale | null {
  if (days.length === 0) return null;
  const stretches = placeStretches(findSpans(days), line);
  return {
    stretches,
    ticks: stretches.flatMap(ticksOf),
    placeOf: (day) => placeOf(day, stretches, line),
  };
}

/** The scale for all days of a time, each as long as any other: nothing is left out, be there something to draw or not. */
export function makeWindowScale({ from, to }: Pick<Span, 'from' | 'to'>, line: Line): TimelineScale {
  const stretches = [{ from, to, narrow: false, ...line }];
  return {
    stretches,
    ticks: stretches.flatMap(ticksOf),
    placeOf: (day) => placeOf(day, stretches, line),
  };
}

/** Every day takes as much of the line as any other, but in narrow stretches and where one would be too short to see. */
function placeStretches(spans: readonly Span[], { start, end }: Line): readonly Stretch[] {
  const room = end - start - breakLength * countCuts(spans);
  const wide = spans.filter(({ narrow }) => !narrow);
  const left = room * (1 - narrowShare * (spans.length - wide.length));
  const lengths = wide.map(lengthOf);
  const all = sum(lengths);
  const isShort = (length: number) => wide.length > 1 && (length / all) * left < shortestStretch;
  const short = lengths.filter(isShort);
  const perDay = (left - short.length * shortestStretch) / (all - sum(short) || 1);
  let place = start;
  return spans.map((span, index) => {
    const length = lengthOf(span);
    const wideLength = isShort(length) ? shortestStretch : length * perDay;
    const taken = span.narrow ? room * narrowShare : wideLength;
    const stretch = { ...span, start: place, end: place + taken };
    place += taken + (followsAtOnce(span, spans[index + 1]) ? 0 : breakLength);
    return stretch;
  });
}

function lengthOf({ from, to }: Span): number {
  return daysBetween(from, to) + 1;
}

function countCuts(spans: readonly Span[]): number {
  return spans.slice(1).filter((span, index) => !followsAtOnce(spans[index], span)).length;
}

/** Whether nothing is left out between two stretches. */
export function followsAtOnce(one: Span | undefined, next: Span | undefined): boolean {
  return one !== undefined && next !== undefined && daysBetween(one.to, next.from) === 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function placeOf(day: Day, stretches: readonly Stretch[], line: Line): number {
  let before: Stretch | null = null;
  for (const stretch of stretches) {
    if (day < stretch.from) return before === null ? line.start : (before.end + stretch.start) / 2;
    if (day <= stretch.to) return placeWithin(day, stretch);
    before = stretch;
  }
  return line.end;
}
