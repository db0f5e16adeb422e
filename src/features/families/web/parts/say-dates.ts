import { dayOfInstant } from '../../../../platform/clock.ts';
import { parseDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';

/** “12 March 2016”; a day that nobody has said is not known. */
export function sayBorn(born: string | null): string {
  const day = born === null ? null : parseDay(born);
  return day === null ? 'Not known' : sayDay(day);
}

/** The day of an instant in London. */
export function sayInstantDay(at: Date): string {
  return sayDay(dayOfInstant(at));
}

/** The last day on which what ends at an instant still held. */
export function sayLastDay(end: Date): string {
  return sayDay(dayOfInstant(new Date(end.getTime() - 1)));
}
