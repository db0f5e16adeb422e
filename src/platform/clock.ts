import { type Day, parseDay } from '../shared/day.ts';

/** The calendar day that it is now in Europe/London. */
export function findToday(): Day {
  const text = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  const today = parseDay(text);
  if (today === null) throw new Error(`the clock says ${text}`);
  return today;
}
