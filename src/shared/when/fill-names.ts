import { centuryNote } from './common-notes.ts';
import type { CalendarName, DateName } from './date-name.ts';
import { note } from './date-name.ts';
import type { WhenNote } from './when.ts';

/** Names of one text in their order; those without a year or month may take it from a neighbour. */
export interface Filled {
  readonly names: readonly DateName[];
  readonly notes: readonly WhenNote[];
}

function isLoneDay(name: DateName): name is CalendarName {
  return name.kind === 'calendar' && name.month === null && name.day !== null;
}

/** A lone day shares the month of another day, not of a month: "March – 12" is no range. */
function monthOfDay(name: DateName): number | null {
  return name.kind === 'calendar' && name.day !== null ? name.month : null;
}

/**
 * The month of a name, or that of its season's beginning. Only a later month runs over a new year: days of one
 * month that stand the wrong way round are a slip, and never a year apart.
 */
function monthInYear(name: DateName): number | null {
  if (name.kind === 'calendar') return name.month;
  if (name.kind === 'season') return { spring: 3, summer: 6, autumn: 9, winter: 12 }[name.season];
  return null;
}

function withYear<Name extends DateName>(name: Name, year: number): DateName {
  if (name.kind === 'years') return name;
  if (name.kind === 'calendar') return { kind: 'calendar', year, month: name.month, day: name.day };
  return { ...name, year };
}

/** "December and January 2012": a list from a December on has a new year in it. */
function isFromDecember(first: DateName, second: DateName): boolean {
  return monthInYear(first) === 12 && (monthInYear(second) ?? 12) <= 2;
}

/** "4 and 29 November 2022", "26 November to 3 December 2012": what is missing on the left stands on the right. */
function fromRight(name: DateName, right: DateName, isRange: boolean, notes: WhenNote[]): DateName {
  let filled = name;
  const rightMonth = monthOfDay(right);
  if (isLoneDay(filled) && rightMonth !== null) filled = { ...filled, month: rightMonth };
  if (filled.year !== null || right.year === null || isLoneDay(filled)) return filled;
  const runsOverNewYear = isAfter(filled, right) && (isRange || isFromDecember(filled, right));
  if (!runsOverNewYear) return withYear(filled, right.year);
  const year = right.year - 1;
  notes.push(note('year-from-context', `The beginning is taken to be in ${year}, the year before the end.`));
  return withYear(filled, year);
}

/**
 * Beside a month with its year, "Jan 12" may be a day or a month: in "Nov 2011 to Jan 12" both are in January 2012,
 * which is told; in "March 2011 to June 12" they are a year apart. Null where it is plainly a day.
 */
export function dayOrYear(name: DateName, left: DateName | undefined): number | 'unclear' | null {
  if (name.kind !== 'calendar' || name.mayBeYear === undefined || name.year !== null) return null;
  if (left?.kind !== 'calendar' || left.month === null || left.day !== null || left.year === null)
    return null;
  const asYear = left.year - (left.year % 100) + name.mayBeYear;
  const yearOfDay = isAfter(left, name) ? left.year + 1 : left.year;
  if (asYear === yearOfDay) return asYear;
  return asYear > left.year ? 'unclear' : null;
}

/** "3 January 2012 and the 6th", "25 December 2012 to 3 January". */
function fromLeft(name: DateName, left: DateName, isRange: boolean, notes: WhenNote[]): DateName {
  const shortYear = dayOrYear(name, left);
  if (typeof shortYear === 'number') {
    notes.push(centuryNote(shortYear));
    return { kind: 'calendar', year: shortYear, month: monthInYear(name), day: null };
  }
  let filled = name;
  const leftMonth = monthOfDay(left);
  if (isLoneDay(filled) && leftMonth !== null) filled = { ...filled, month: leftMonth };
  if (filled.year !== null || left.year === null || isLoneDay(filled)) return filled;
  const runsOverNewYear = isAfter(left, filled) && (isRange || isFromDecember(left, filled));
  const year = runsOverNewYear ? left.year + 1 : left.year;
  if (runsOverNewYear)
    notes.push(note('year-from-context', `The end is taken to be in ${year}, the year after the beginning.`));
  return withYear(filled, year);
}

function isAfter(first: DateName, second: DateName): boolean {
  const month = monthInYear(first);
  const other = monthInYear(second);
  return month !== null && other !== null && month > other;
}

/** Lends years and months between the names of one text. Pairs that are ranges may run over a new year. */
export function fillNames(names: readonly DateName[], isRange: boolean): Filled {
  const filled = [...names];
  const notes: WhenNote[] = [];
  for (let index = filled.length - 2; index >= 0; index -= 1) {
    const name = filled[index];
    const right = filled[index + 1];
    if (name !== undefined && right !== undefined) filled[index] = fromRight(name, right, isRange, notes);
  }
  for (let index = 1; index < filled.length; index += 1) {
    const name = filled[index];
    const left = filled[index - 1];
    if (name !== undefined && left !== undefined) filled[index] = fromLeft(name, left, isRange, notes);
  }
  return { names: filled, notes };
}
