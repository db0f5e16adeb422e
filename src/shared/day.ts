declare const dayBrand: unique symbol;

/** A calendar day in Europe/London, as `YYYY-MM-DD`, from year 0001 to 9999. Days compare as strings do. */
export type Day = string & { readonly [dayBrand]: 'Day' };

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The Gregorian calendar repeats after 400 years. */
const daysInEra = 146_097;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month of the Gregorian calendar; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The day of these numbers, or null when the calendar has none. */
export function makeDay(year: number, month: number, day: number): Day | null {
  const exists =
    Number.isInteger(year) &&
    Number.isInteger(day) &&
    year >= 1 &&
    year <= 9999 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  if (!exists) return null;
  return `${year > 999 ? year : String(year).padStart(4, '0')}-${twoDigits[month]}-${twoDigits[day]}` as Day;
}

/** Reads `YYYY-MM-DD` and nothing else; null when it is not that, or no such day exists. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return makeDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

export function dayParts(day: Day): DayParts {
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
  return { year, month: digit(day, 5) * 10 + digit(day, 6), day: digit(day, 8) * 10 + digit(day, 9) };
}

/** Digit by digit, and written from a list: a replay takes days apart and makes them many millions of times. */
function digit(day: Day, at: number): number {
  return day.charCodeAt(at) - zero;
}

const zero = 48;
const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/** Calendar days from 1 March of year 0, counted so that leap days fall at the end of each counted year. */
function dayNumber({ year, month, day }: DayParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1;
}

/** Calendar days from the first to the second: 1 from a day to the next, negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(dayParts(to)) - dayNumber(dayParts(from));
}

/** The day of a number that `dayNumber` gives; null outside years 1 to 9999. */
function dayOfNumber(number: number): Day | null {
  const era = Math.floor(number / daysInEra);
  const dayOfEra = number - era * daysInEra;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (daysInEra - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return makeDay(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

/** The day so many calendar days later (earlier when negative). Throws a RangeError outside years 1 to 9999. */
export function addDays(day: Day, count: number): Day {
  const later = dayOfNumber(dayNumber(dayParts(day)) + count);
  if (later === null) throw new RangeError(`no day ${count} days from ${day} between years 1 and 9999`);
  return later;
}

/**
 * The same day of the month so many months later (earlier when negative); the month's last day where
 * it has no such day. Throws a RangeError outside years 1 to 9999.
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return requireDay(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  // Day number 2 is Friday 3 March of year 0 in the Gregorian calendar reckoned backwards.
  return ((dayNumber(dayParts(day)) + 2) % 7) + 1;
}

/** The later of two days. */
export function laterDay(first: Day, second: Day): Day {
  return first < second ? second : first;
}

export function earlierDay(first: Day, second: Day): Day {
  return first < second ? first : second;
}

function requireDay(year: number, month: number, day: number): Day {
  const made = makeDay(year, month, day);
  if (made === null) throw new RangeError(`no day ${year}-${month}-${day} between years 1 and 9999`);
  return made;
}
