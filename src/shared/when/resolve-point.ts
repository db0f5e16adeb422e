import { type Day, weekday } from '../day.ts';
import { type Bounds, boundsOfName, dayBounds } from './calendar-bounds.ts';
import { type Problem, problem } from './cursor.ts';
import { type DateName, isBareYear, note } from './date-name.ts';
import { frameBounds, weekdayName } from './frames.ts';
import type { Point } from './point.ts';
import { boundsOfRelative, isLateInDay } from './relative-days.ts';
import { sayDay } from './say-day.ts';
import { shadeBounds } from './shades.ts';
import type { When, WhenContext, WhenNote } from './when.ts';

/** A point with its days found. */
export interface Resolved {
  readonly bounds: Bounds;
  readonly point: Point;
  readonly notes: readonly WhenNote[];
}

export type ResolvedOrProblem = { readonly resolved: Resolved } | { readonly problem: Problem };

function hasYear(name: DateName): name is DateName & { readonly year: number } {
  return name.year !== null;
}

const noDayOfWeekday = problem(
  'It names a day of the week, but no single day.',
  'Write the day of the month.',
);

function contradictionIn(point: Point, name: DateName | null, base: Bounds): Problem | null {
  if (point.clock !== null && name !== null && isBareYear(name))
    return problem('It gives a time and a year, but no day.', 'Write the day and the month.');
  const isDoubtful = point.approximate || point.uncertain || point.isDayInexact;
  if (!point.isDayUnknown || isDoubtful || !isSingleDay(base)) return null;
  return problem('It says that the date is not known, and gives one.', 'Write which is right.');
}

/** "early on 12 March 2012" tells a part of the day, "exact date not known" that it is about then. */
function asTold(point: Point, base: Bounds, isShadedDay: boolean): Point {
  const told = point.isDayInexact && isSingleDay(base) ? { ...point, approximate: true } : point;
  const [shade] = point.shades;
  if (!isShadedDay || shade === undefined) return told;
  const partOfDay = point.partOfDay === null ? shade : `${shade} ${point.partOfDay}`;
  return { ...told, partOfDay };
}

/** Finds the days of a point; `name` is its name with what its neighbours and the context lent it. */
export function resolvePoint(point: Point, name: DateName | null, context: WhenContext): ResolvedOrProblem {
  const base = name === null ? baseWithoutName(point, context) : baseOfName(name);
  if ('problem' in base) return base;
  const mismatch = weekdayNote(point, base.bounds);
  if (mismatch === 'no-day') return { problem: noDayOfWeekday };
  const contradiction = contradictionIn(point, name, base.bounds);
  if (contradiction !== null) return { problem: contradiction };
  const isEitherYear = name?.kind === 'years' && name.sense === 'either';
  const isShadedDay =
    base.bounds.unit === 'day' && point.shades.every((shade) => shade === 'early' || shade === 'late');
  const shaded = isShadedDay ? base.bounds : shadeBounds(base.bounds, point.shades, isEitherYear);
  if (shaded === null)
    return {
      problem: problem('The words before the date do not fit it.', 'Write the first and the last day.'),
    };
  const framed = frameBounds(shaded, point.frame);
  if ('problem' in framed) return framed;
  const notes = [
    ...(point.found?.notes ?? []),
    ...base.bounds.notes,
    ...ownNotes(framed.bounds, base.bounds),
  ];
  const checks = [mismatch, relativeNote(point, name, base.bounds, context)].filter(
    (check) => check !== null,
  );
  const shown = asTold(point, base.bounds, isShadedDay);
  return {
    resolved: { bounds: framed.bounds, point: shown, notes: [...notes, ...checks, ...severalNotes(point)] },
  };
}

function severalNotes({ isSeveral, isDayUnknown }: Point): WhenNote[] {
  if (isDayUnknown) return [note('vague', 'The record says that the exact date is not known.')];
  return isSeveral
    ? [note('several-dates', 'It tells of several occasions, whose own dates are not given.')]
    : [];
}

function ownNotes(bounds: Bounds, base: Bounds): readonly WhenNote[] {
  return bounds.notes.filter((each) => !base.notes.includes(each));
}

function baseOfName(name: DateName): ReturnType<typeof boundsOfName> {
  if (!hasYear(name))
    return { problem: { reason: 'It has no year.', suggestion: 'Write the year.', lacks: 'year' } };
  return boundsOfName(name);
}

function baseWithoutName(point: Point, context: WhenContext): ReturnType<typeof boundsOfName> {
  if (point.relative !== null) return boundsOfRelative(point.relative, context);
  if (point.clock === null && point.partOfDay === null) {
    const reason = `It names only a day of the week${point.weekday === null ? '' : `, ${weekdayName(point.weekday)}`}.`;
    return { problem: { reason, suggestion: 'Write the date.', lacks: 'day' } };
  }
  return dayOfRowAbove(point, context.previous);
}

/** A time or part of day alone belongs to the day of the row above, unless the clock would run backwards. */
function dayOfRowAbove(point: Point, previous: When | undefined): ReturnType<typeof boundsOfName> {
  const what = point.clock === null ? 'a part of the day' : 'a time';
  const lacks = { suggestion: 'Write the date.', lacks: 'day' } as const;
  if (previous === undefined || previous.earliest === null || previous.earliest !== previous.latest) {
    return { problem: { reason: `It gives ${what}, but no day.`, ...lacks } };
  }
  const last = previous.time?.end ?? previous.time?.start ?? null;
  const start = point.clock?.start ?? null;
  if (last !== null && start !== null && start < last) {
    const reason = `It gives a time before that of the row above, and may be on that day or the next.`;
    return { problem: { reason, ...lacks } };
  }
  const isNextDay =
    point.clock === null && isLateInDay(previous) && !/evening|night/.test(point.partOfDay ?? '');
  if (isNextDay) {
    const reason = 'It gives a part of the day, and below an evening or a night it may be of the next day.';
    return { problem: { reason, ...lacks } };
  }
  const notes = [
    note('day-from-context', `The day, ${sayDay(previous.earliest)}, is taken from the row above.`),
  ];
  return { bounds: { ...dayBounds(previous.earliest), notes } };
}

function weekdayNote(point: Point, base: Bounds): WhenNote | null | 'no-day' {
  if (point.weekday === null) return null;
  if (base.earliest !== base.latest) return 'no-day';
  const actual = weekday(base.earliest);
  if (actual === point.weekday) return null;
  const message = `${sayDay(base.earliest)} was a ${weekdayName(actual)}, not a ${weekdayName(point.weekday)}; the date is kept.`;
  return note('weekday-mismatch', message);
}

/** "The following day on the 5 February": the date counts, and a row above that says otherwise is told. */
function relativeNote(
  point: Point,
  name: DateName | null,
  base: Bounds,
  context: WhenContext,
): WhenNote | null {
  if (name === null || point.relative === null) return null;
  const counted = boundsOfRelative(point.relative, context);
  if ('problem' in counted) return null;
  const agrees = counted.bounds.latest >= base.earliest && counted.bounds.earliest <= base.latest;
  if (agrees) return null;
  return note(
    'words-left-over',
    `Counted from the row above it would be ${sayDay(counted.bounds.earliest)}; the date as written is kept.`,
  );
}

export function isSingleDay(bounds: Bounds): bounds is Bounds & { readonly earliest: Day } {
  return bounds.earliest === bounds.latest;
}
