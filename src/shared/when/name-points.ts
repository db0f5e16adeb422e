import { dayParts } from '../day.ts';
import { type Problem, problem } from './cursor.ts';
import type { DateName } from './date-name.ts';
import { isBareYear, note } from './date-name.ts';
import { dayOrYear, fillNames } from './fill-names.ts';
import type { Point } from './point.ts';
import { boundsOfRelative } from './relative-days.ts';
import type { WhenContext, WhenNote } from './when.ts';
import { monthFromContext, type YearOrProblem, yearFromContext } from './year-from-context.ts';

export type NamedPoints =
  | { readonly names: readonly (DateName | null)[]; readonly notes: readonly WhenNote[] }
  | { readonly problem: Problem };

/** The names of a text's points, each with the year and month that its neighbours or the context lend it. */
export function nameThePoints(points: readonly Point[], isRange: boolean, context: WhenContext): NamedPoints {
  const named = points.filter((point) => point.found !== null);
  const own = shareMonths(named);
  // "2012 – March": a year alone lends nothing to what stands after it.
  if (own.some((name, index) => isBareYear(name) && own[index + 1]?.year === null))
    return { problem: strayYear };
  if (own.some((name, index) => dayOrYear(name, own[index - 1]) === 'unclear'))
    return { problem: dayOrYearProblem };
  const filled = fillNames(own, isRange);
  const [first] = filled.names;
  if (own.length > 0 && !points.every((point, index) => isNamed(point) || countsOn(point, index)))
    return { problem: mixedPoints };
  const firstPoint = named[0];
  if (first === undefined || firstPoint === undefined) return { names: points.map(() => null), notes: [] };
  if (first.year !== null) return { names: spread(points, filled.names), notes: filled.notes };
  const lent = lendTo(first, firstPoint, context);
  if ('problem' in lent) return lent;
  const again = fillNames([lent.name, ...filled.names.slice(1)], isRange);
  return { names: spread(points, again.names), notes: [...lent.notes, ...filled.notes, ...again.notes] };
}

/** "31 March 2013, 2014 and 2015": the years share the day, month, season or feast before them. */
function shareMonths(points: readonly Point[]): DateName[] {
  const names: DateName[] = [];
  for (const { found, isYearOnlyAfterJoin } of points) {
    if (found === null) continue;
    const { name } = found;
    const before = names[names.length - 1];
    const isShared =
      isYearOnlyAfterJoin && isBareYear(name) && before !== undefined && before.kind !== 'years';
    const isLater = isShared && (before.year ?? 9999) < (name.year ?? 0);
    names.push(isLater && name.year !== null ? inYear(before, name.year) : name);
  }
  return names;
}

function inYear(name: DateName, year: number): DateName {
  if (name.kind === 'years') return name;
  if (name.kind === 'calendar') return { kind: 'calendar', year, month: name.month, day: name.day };
  return { ...name, year };
}

function isNamed({ found }: Point): boolean {
  return found !== null;
}

/** "12 March 2012 and the following day": it counts from the date before it in the same text. */
export function countsOn({ found, relative }: Point, index: number): boolean {
  if (index === 0 || found !== null || relative === null) return false;
  const { unit, isNamed: isOfCalendar } = relative;
  return unit === 'day' || (!isOfCalendar && (unit === 'week' || unit === 'fortnight'));
}

/** "12 March 2012 at 14:30 and 16:30": the row above must not answer for the other half. */
const mixedPoints: Problem = problem(
  'It joins a date with a time or with words that count from it.',
  'Write each date in full.',
);

const dayOrYearProblem: Problem = problem(
  'Its two digits after a month may be a day or a year.',
  'Write the year in full.',
);

const strayYear: Problem = problem(
  'It is not clear whether its year belongs to what follows.',
  'Write each date in full.',
);

/** Puts the names back at their points; points without one keep null. */
function spread(points: readonly Point[], names: readonly DateName[]): (DateName | null)[] {
  let next = 0;
  return points.map((point) => {
    if (point.found === null) return null;
    const name = names[next] ?? null;
    next += 1;
    return name;
  });
}

function lendTo(name: DateName, point: Point, context: WhenContext): YearOrProblem {
  if (name.kind === 'calendar' && name.month === null && name.day !== null) {
    return monthFromContext(name.day, point.dayIsMarked, context);
  }
  return yearOfCountedDay(name, point, context) ?? yearFromContext(name, context);
}

/** "The next day (15 July)" takes its year from the day that it counts to. */
function yearOfCountedDay(name: DateName, point: Point, context: WhenContext): YearOrProblem | null {
  if (point.relative === null || name.kind !== 'calendar') return null;
  const counted = boundsOfRelative(point.relative, context);
  if ('problem' in counted) return null;
  const { year, month, day } = dayParts(counted.bounds.earliest);
  if (month !== name.month || day !== name.day) return null;
  return {
    name: { ...name, year },
    notes: [note('year-from-context', `The year ${year} is taken from the row above.`)],
  };
}
