import { sayDay } from '../shared/when/say-day.ts';
import { dayOfInstant } from './clock.ts';
import { sayInstant } from './say-instant.ts';

/** An instant of a file for programs: of one whose name is not told, the day alone. */
export function tellInstant(at: Date, isNamed: boolean): string {
  return isNamed ? at.toISOString() : dayOfInstant(at);
}

/** The same in words. */
export function sayToldInstant(at: Date, isNamed: boolean): string {
  return isNamed ? sayInstant(at) : sayDay(dayOfInstant(at));
}
