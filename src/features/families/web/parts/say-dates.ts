import { dayOfInstant } from '../../../../platform/clock.ts';
import { parseDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { type Member, sealedName } from '../../operations/read-record.ts';

/** “Born 12 March 2016”, “Expected 3 May 2027”; a day that nobody has said is not known, and that of a sealed identity is kept from whoever reads no name. */
export function sayChildDate({
  born,
  expected,
  name,
}: Pick<Member, 'born' | 'expected'> & Partial<Pick<Member, 'name'>>): string {
  if (name === sealedName) return 'Date of birth sealed';
  const day = parseDay(born ?? expected ?? '');
  if (day === null) return 'Date of birth not known';
  return `${born === null ? 'Expected' : 'Born'} ${sayDay(day)}`;
}

/** A day as the database gives it, in words. */
export function sayTextDay(text: string): string {
  const day = parseDay(text);
  return day === null ? text : sayDay(day);
}

/** The day of an instant in London. */
export function sayInstantDay(at: Date): string {
  return sayDay(dayOfInstant(at));
}

/** The last day on which what ends at an instant still held. */
export function sayLastDay(end: Date): string {
  return sayDay(dayOfInstant(new Date(end.getTime() - 1)));
}
