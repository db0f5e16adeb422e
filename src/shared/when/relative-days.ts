import { addDays, addMonths, type Day, dayParts, weekday } from '../day.ts';
import { type Bounds, dayBounds, dayOf, edtfOfDays, lastOfMonth } from './calendar-bounds.ts';
import type { Problem } from './cursor.ts';
import { note } from './date-name.ts';
import type { Relative, RelativeUnit } from './relative-words.ts';
import { sayDay } from './say-day.ts';
import type { When, WhenContext } from './when.ts';

type Found = { readonly bounds: Bounds } | { readonly problem: Problem };

function lacksRowAbove(reason: string): Found {
  return { problem: { reason, suggestion: 'Write the date itself.', lacks: 'row-above' } };
}

/** A day, or the days between two, so many units later. Throws a RangeError outside years 1 to 9999. */
export function shiftDay(day: Day, count: number, unit: RelativeUnit): Day {
  switch (unit) {
    case 'week':
      return addDays(day, count * 7);
    case 'fortnight':
      return addDays(day, count * 14);
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, count * 12);
    default:
      return addDays(day, count);
  }
}

function isOneDay(previous: When): previous is When & { earliest: Day; latest: Day } {
  return previous.earliest !== null && previous.earliest === previous.latest;
}

/** Reads words that count from the row above. Weeks and months later are about then, days are exact. */
export function boundsOfRelative(relative: Relative, context: WhenContext): Found {
  const { previous } = context;
  if (previous === undefined || previous.extent === 'unknown') {
    return lacksRowAbove('It counts from another date, which is not given here.');
  }
  if (relative.unit === 'hour')
    return lacksRowAbove('It counts hours from another time, and may be on the next day.');
  if (previous.earliest === null || previous.latest === null) {
    return lacksRowAbove('It counts from the row above, which has no end or no beginning.');
  }
  if (relative.unit === 'day') return fromDays(relative, previous);
  if (relative.unit === 'weekday') return fromWeekday(relative, previous);
  if (relative.count === 0 || relative.isNamed)
    return fromCalendarUnit(relative, previous.earliest, previous.latest);
  return about(relative, previous.earliest, previous.latest);
}

const fromRowAbove = note('day-from-context', 'The date is counted from the row above.');

function fromDays(relative: Relative, previous: When): Found {
  if (!isOneDay(previous))
    return lacksRowAbove('It counts days from the row above, which is not a single day.');
  if (isCountedTwice(relative, previous)) {
    return lacksRowAbove(
      `It may count from the row above, “${previous.text}”, or from the date that that row counts from.`,
    );
  }
  const day = addDays(previous.earliest, relative.count);
  if (relative.count === 0 && relative.partOfDay?.includes('night') && isLateInDay(previous))
    return { bounds: nightOf(day) };
  return { bounds: { ...dayBounds(day), approximate: isApproximate(previous), notes: [fromRowAbove] } };
}

const lateFrom = '18:00';

/** Whether what follows in the same night may be on the next day of the calendar. */
export function isLateInDay({ partOfDay, time }: When): boolean {
  const isTimedLate = (time?.end ?? time?.start ?? '') >= lateFrom;
  return isTimedLate || (partOfDay !== null && /evening|night|dusk/.test(partOfDay));
}

/** "Later that night": before or after midnight. */
function nightOf(day: Day): Bounds {
  const next = addDays(day, 1);
  const midnight = note('vague', `It may be before or after midnight: ${sayDay(day)} or ${sayDay(next)}.`);
  return {
    earliest: day,
    latest: next,
    unit: 'stretch',
    edtf: edtfOfDays(day, next),
    approximate: false,
    notes: [fromRowAbove, midnight],
  };
}

/** "The next morning", and then "the next day": both may be the day after the same one. */
function isCountedTwice(relative: Relative, previous: When): boolean {
  const isCounted = previous.notes.some(({ message }) => message === fromRowAbove.message);
  return relative.count === 1 && relative.partOfDay === null && isCounted && previous.partOfDay !== null;
}

function isApproximate(previous: When): boolean {
  return previous.certainty === 'approximate' || previous.certainty === 'approximate-uncertain';
}

function fromWeekday(relative: Relative, previous: When): Found {
  if (!isOneDay(previous) || relative.weekday === null) {
    return lacksRowAbove('It counts from the row above, which is not a single day.');
  }
  const ahead = (relative.weekday - weekday(previous.earliest) + 7) % 7;
  const day =
    relative.count > 0
      ? addDays(previous.earliest, ahead === 0 ? 7 : ahead)
      : addDays(previous.earliest, ahead === 0 ? -7 : ahead - 7);
  return { bounds: { ...dayBounds(day), notes: [fromRowAbove] } };
}

/** "the following week", "later that month", "the same year": the calendar's own week, month or year. */
function fromCalendarUnit(relative: Relative, earliest: Day, latest: Day): Found {
  const of = shiftDay(earliest, relative.count, relative.unit);
  const whole = unitAround(of, relative.unit);
  const isInOne = relative.within === null || unitAround(latest, relative.unit).earliest === whole.earliest;
  if (!isInOne) return lacksRowAbove('It counts from the row above, which runs over more than one.');
  // Later than some day between two is later than the first of them.
  const first = relative.within === 'later' ? earliest : whole.earliest;
  const last = relative.within === 'earlier' ? latest : whole.latest;
  const notes = [fromRowAbove, note('vague', `It is taken as ${sayDay(first)} to ${sayDay(last)}.`)];
  return {
    bounds: {
      earliest: first,
      latest: last,
      unit: 'stretch',
      edtf: edtfOfDays(first, last),
      approximate: true,
      notes,
    },
  };
}

function unitAround(day: Day, unit: RelativeUnit): { readonly earliest: Day; readonly latest: Day } {
  const { year, month } = dayParts(day);
  if (unit === 'month') return { earliest: dayOf(year, month, 1), latest: lastOfMonth(year, month) };
  if (unit === 'year') return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) };
  const monday = addDays(day, 1 - weekday(day));
  return { earliest: monday, latest: addDays(monday, unit === 'fortnight' ? 13 : 6) };
}

function about(relative: Relative, earliest: Day, latest: Day): Found {
  const first = shiftDay(earliest, relative.count, relative.unit);
  const last = shiftDay(latest, relative.count, relative.unit);
  const notes = [
    fromRowAbove,
    note('vague', 'Counted weeks, months and years are about then, not to the day.'),
  ];
  const unit = first === last ? 'day' : 'stretch';
  return {
    bounds: { earliest: first, latest: last, unit, edtf: edtfOfDays(first, last), approximate: true, notes },
  };
}
