import { dayParts } from '../day.ts';
import { centuryNote } from './common-notes.ts';
import { type Cursor, problem } from './cursor.ts';
import { yearsOfPlans } from './date-name.ts';
import type { WhenNote } from './when.ts';

export interface FoundYear {
  readonly year: number;
  readonly notes: readonly WhenNote[];
}

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
      problem(
        `The year ${String(twoDigits).padStart(2, '0')} may be ${year} or ${ahead}.`,
        'Write the year in full.',
      ),
    );
  }
  return { year, notes: [centuryNote(year)] };
}
