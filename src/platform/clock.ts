import { type Day, parseDay } from '../shared/day.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The calendar day of an instant in Europe/London. */
export function dayOfInstant(instant: Date): Day {
  const text = london.format(instant).padStart('YYYY-MM-DD'.length, '0');
  const day = parseDay(text);
  if (day === null) throw new Error(`the clock says ${text}`);
  return day;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The time of day of an instant in Europe/London, as `09:05`. */
export function timeOfInstant(instant: Date): string {
  return clock.format(instant);
}

/** The calendar day that it is now in Europe/London. */
export function findToday(): Day {
  return dayOfInstant(new Date());
}

const hour = 3_600_000;

/** The instant at which a calendar day ends in Europe/London, and the next one begins: at UTC or an hour before it. */
export function endOfDay(day: Day): Date {
  const utc = new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * hour);
  const earlier = new Date(utc.getTime() - hour);
  return dayOfInstant(earlier) === day ? utc : earlier;
}
