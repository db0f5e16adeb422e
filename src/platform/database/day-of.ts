import { type Day, parseDay } from '../../shared/day.ts';

/** A date of the database as a day. @throws Error where it is none, which the type of its column rules out. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`the database holds a date that is no day: ${text}`);
  return day;
}
