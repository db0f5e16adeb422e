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

/** A number that sorts names within one year: month and day, or the season's beginning. */
function placeInYear(name: DateName): number | null {
  if (name.kind === 'calendar') return name.month === null ? null : name.month * 100 + (name.day ?? 0);
  if (name.kind === 'season') return { spring: 300, summer: 600, autumn: 900, winter: 1200 }[name.season];
  return null;
}

function withYear<Name extends DateName>(name: Name, year: number): DateName {
  if (name.kind === 'years') return name;
  if (name.kind === 'calendar') return { kind: 'calendar', year, month: name.month, day: name.day };
  return { ...name, year };
}

/** "4 and 29 November 2022", "26 November to 3 December 2012": what is missing on the left stands on the right. */
function fromRight(name: DateName, right: DateName, isRange: boolean, notes: WhenNote[]): DateName {
  let filled = name;
  const rightMonth = monthOfDay(right);
  if (isLoneDay(filled) && rightMonth !== null) filled = { ...filled, month: rightMonth };
  if (filled.year !== null || right.year === null || isLoneDay(filled)) return filled;
  const runsOverNewYear = isRange && isAfter(filled, right);
  if (!runsOverNewYear) return withYear(filled, right.year);
  const year = right.year - 1;
  notes.push(note('year-from-context', `The beginning is taken to be in ${year}, the year before the end.`));
  return withYear(filled, year);
}

/** "3 January 2012 and the 6th", "25 December 2012 to 3 January". */
function fromLeft(name: DateName, left: DateName, isRange: boolean, notes: WhenNote[]): DateName {
  let filled = name;
  const leftMonth = monthOfDay(left);
  if (isLoneDay(filled) && leftMonth !== null) filled = { ...filled, month: leftMonth };
  if (filled.year !== null || left.year === null || isLoneDay(filled)) return filled;
  const runsOverNewYear = isRange && isAfter(left, filled);
  const year = runsOverNewYear ? left.year + 1 : left.year;
  if (runsOverNewYear)
    notes.push(note('year-from-context', `The end is taken to be in ${year}, the year after the beginning.`));
  return withYear(filled, year);
}

function isAfter(first: DateName, second: DateName): boolean {
  const place = placeInYear(first);
  const other = placeInYear(second);
  return place !== null && other !== null && place > other;
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
