import { type Day, parseDay } from '../shared/day.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The calendar day of an instant in Europe/London. */
export function dayOfInstant(instant: Date): Day {
  const text = london.format(instant);
  const day = parseDay(text);
  if (day === null) throw new Error(`the clock says ${text}`);
  return day;
}

/** The calendar day that it is now in Europe/London. */
export function findToday(): Day {
  return dayOfInstant(new Date());
}
