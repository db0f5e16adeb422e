import { bankHolidaysOf } from './bank-holidays.ts';
import { addDays, type Day, daysInMonth, weekday } from './day.ts';

/**
 * Working days are Monday to Friday without the bank holidays of England and Wales: see
 * `docs/working-days.md`. Any day from year 1 to 9999 may be asked of.
 */

/** A year’s working days, made when the year is first asked of. */
interface WorkingYear {
  /** Working days of all years from `countedFrom` up to the one before; negative for years before that. */
  readonly before: number;
  /** By the day of the year, from 1: working days of the year up to and including it. */
  readonly upTo: Uint16Array;
  /** The working days themselves, first to last. */
  readonly days: readonly Day[];
}

const countedFrom = 1990;
const years: (WorkingYear | undefined)[] = [];
const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const zero = 48;

/** Whether a day is a working day: no Saturday, Sunday or bank holiday. */
export function isWorkingDay(day: Day): boolean {
  const { upTo } = yearOf(yearNumber(day));
  const at = dayOfYear(day);
  return upTo[at] !== upTo[at - 1];
}

/**
 * The working day that comes so many after a day; only working days after it are counted. 0 gives the day
 * itself, working day or not; a negative count goes back, counting only working days before it. Throws a
 * RangeError outside years 1 to 9999.
 */
export function addWorkingDays(day: Day, count: number): Day {
  if (count === 0) return day;
  return count > 0 ? dayOfOrdinal(ordinal(day) + count, day) : goBack(day, -count);
}

/** Working days after the first day, up to and including the second; negative when the second is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

function goBack(day: Day, count: number): Day {
  const before = ordinal(day) - (isWorkingDay(day) ? 1 : 0);
  return dayOfOrdinal(before - count + 1, day);
}

/** Working days since the beginning of `countedFrom`, up to and including the day. */
function ordinal(day: Day): number {
  const year = yearOf(yearNumber(day));
  return year.before + (year.upTo[dayOfYear(day)] ?? 0);
}

function dayOfOrdinal(wanted: number, near: Day): Day {
  let number = yearNumber(near);
  let year = yearOf(number);
  while (wanted > year.before + year.days.length) {
    number += 1;
    year = yearOf(number);
  }
  while (wanted <= year.before) {
    number -= 1;
    year = yearOf(number);
  }
  const found = year.days[wanted - year.before - 1];
  if (found === undefined) throw new RangeError(`no working day of that count from ${near}`);
  return found;
}

function yearOf(number: number): WorkingYear {
  const known = years[number];
  if (known !== undefined) return known;
  if (number < 1 || number > 9999) throw new RangeError('working days are counted in years 1 to 9999 only');
  const made = { before: countBefore(number), ...workingDaysOf(number) };
  years[number] = made;
  return made;
}

function countBefore(year: number): number {
  let count = 0;
  for (let each = countedFrom; each < year; each += 1) count += countOf(each);
  for (let each = year; each < countedFrom; each += 1) count -= countOf(each);
  return count;
}

function countOf(year: number): number {
  return years[year]?.days.length ?? workingDaysOf(year).days.length;
}

function workingDaysOf(year: number): { upTo: Uint16Array; days: readonly Day[] } {
  const holidays = new Set<string>(bankHolidaysOf(year));
  const upTo = new Uint16Array(367);
  const days: Day[] = [];
  let at = 1;
  let falls = weekday(dayIn(year, 1, 1));
  for (let month = 1; month <= 12; month += 1) {
    const length = daysInMonth(year, month);
    for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth += 1) {
      const day = dayIn(year, month, dayOfMonth);
      if (falls < 6 && !holidays.has(day)) days.push(day);
      upTo[at] = days.length;
      at += 1;
      falls = (falls % 7) + 1;
    }
  }
  return { upTo, days };
}

function dayIn(year: number, month: number, day: number): Day {
  return addDays(`${String(year).padStart(4, '0')}-01-01` as Day, dayNumberInYear(year, month, day) - 1);
}

function yearNumber(day: Day): number {
  return digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
}

/** 1 for 1 January. Read digit by digit, since a replay asks this many millions of times. */
function dayOfYear(day: Day): number {
  const month = digit(day, 5) * 10 + digit(day, 6);
  return dayNumberInYear(yearNumber(day), month, digit(day, 8) * 10 + digit(day, 9));
}

function dayNumberInYear(year: number, month: number, day: number): number {
  const leapDay = month > 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return (monthStarts[month - 1] ?? 0) + leapDay + day;
}

function digit(day: Day, at: number): number {
  return day.charCodeAt(at) - zero;
}
