import { type Day, dayParts, daysBetween, parseDay } from '../../../shared/day.ts';

/**
 * The number by which Excel knows a day in its system of 1900: 1 for 1 January 1900. Null for days before it,
 * which Excel has no number for. Excel takes 1900 for a leap year, so that from 1 March 1900 on the number is one more
 * than the days gone by; the 29 February 1900 that it believes in is nobody’s day.
 */
export function daySerial(day: Day): number | null {
  const start = parseDay('1899-12-31');
  if (start === null || day <= start) return null;
  const gone = daysBetween(start, day);
  return gone > 59 ? gone + 1 : gone;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the cells of days show theirs: “12 Mar 1899”, which no country reads another way. */
export function shownDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const shownYear = String(year).padStart(4, '0');
  return `${String(dayOfMonth).padStart(2, '0')} ${months[month - 1] ?? ''} ${shownYear}`;
}
