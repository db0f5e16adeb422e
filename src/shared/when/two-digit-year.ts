import { dayParts } from '../day.ts';
import { type Cursor, problem } from './cursor.ts';
import { note } from './date-name.ts';
import type { WhenNote } from './when.ts';

export interface FoundYear {
  readonly year: number;
  readonly notes: readonly WhenNote[];
}

/** Plans and reviews are dated up to so many years ahead. */
export const yearsOfPlans = 15;

/**
 * The year of two digits: this century's up to today's, the last one's after that. A year that may as well be one
 * of the next fifteen ("31/03/27", written in 2026) is told to be doubtful, and the text is not read.
 */
export function expandYear(twoDigits: number, cursor: Cursor): FoundYear {
  const { year: thisYear } = dayParts(cursor.today);
  const century = Math.floor(thisYear / 100) * 100;
  const isPast = twoDigits <= thisYear % 100;
  const year = isPast ? century + twoDigits : century - 100 + twoDigits;
  const ahead = year + 100;
  if (!isPast && ahead - thisYear <= yearsOfPlans) {
    cursor.complain(
      problem(`The year ${twoDigitText(twoDigits)} may be ${year} or ${ahead}.`, 'Write the year in full.'),
    );
  }
  return { year, notes: [centuryNote(twoDigits, year)] };
}

export function centuryNote(twoDigits: number, year: number): WhenNote {
  const message = `The year is written as ${twoDigitText(twoDigits)}; it is read as ${year}.`;
  return note('century-assumed', message);
}

function twoDigitText(twoDigits: number): string {
  return String(twoDigits).padStart(2, '0');
}
