import { note } from './date-name.ts';
import { sayMonth } from './say-day.ts';
import type { WhenNote } from './when.ts';

/*
 * Notes that every other row of a chronology may have. There are few of each, so all rows share them: in a long
 * file they would otherwise take more memory than the dates.
 */

const monthNumbers = Array.from({ length: 13 }, (_, number) => number);

const dayFirst = monthNumbers.map((day) =>
  monthNumbers.map((month) => [
    note('day-first-assumed', `The day is taken to come first: ${day} ${sayMonth(month)}.`),
  ]),
);

/** Told where both numbers could be the month. */
export function dayFirstNotes(day: number, month: number): readonly WhenNote[] {
  const bothMayBeMonth = day <= 12 && month <= 12 && day !== month;
  return bothMayBeMonth ? (dayFirst[day]?.[month] ?? []) : [];
}

const centuries = new Map<number, WhenNote>();

/** Told of a year whose last two digits alone are written. */
export function centuryNote(year: number): WhenNote {
  const known = centuries.get(year);
  if (known !== undefined) return known;
  const written = String(year % 100).padStart(2, '0');
  const made = note('century-assumed', `The year is written as ${written}; it is read as ${year}.`);
  centuries.set(year, made);
  return made;
}
