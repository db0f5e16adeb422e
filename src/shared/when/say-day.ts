import { capitalise } from '../capitalise.ts';
import { type Day, dayParts } from '../day.ts';
import { monthNames } from './vocabulary.ts';

/** "12 March 2012", as notes and reasons write days. */
export function sayDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${dayOfMonth} ${sayMonth(month)} ${year}`;
}

/** "March" for 3. */
export function sayMonth(month: number): string {
  return capitalise(monthNames[month - 1] ?? '');
}
