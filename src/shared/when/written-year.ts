import type { Cursor } from './cursor.ts';
import { isPlausibleYear } from './date-name.ts';
import { expandYear, type FoundYear } from './two-digit-year.ts';

/** Fillers that may stand between a month and its year; after "at" a number is a time. */
const yearPrepositions = new Set(['of', 'in', 'the year', 'year', 'the year of', 'during', 'the', 'on']);

/** Whether the number at the cursor belongs to a clock time: "10:30", "10.30", "10am", "1930 hrs". */
export function isClockNumber(cursor: Cursor): boolean {
  const next = cursor.peek(1);
  // "12 March 2012 pm": no time of four digits past one o'clock goes with am or pm.
  if (next.role === 'meridiem' && cursor.peek().number > 1259) return false;
  if (next.role === 'meridiem' || next.role === 'hours' || next.role === 'o-clock') return true;
  if (next.kind !== 'mark' || next.spaced) return false;
  return (
    next.text === ':' || (next.text === '.' && cursor.peek(2).kind === 'number' && !cursor.peek(2).spaced)
  );
}

/** "'12", where the apostrophe says that it is a year. */
export function apostropheYear(cursor: Cursor): FoundYear | null {
  if (cursor.peek().text !== "'" || cursor.peek(1).text.length !== 2 || cursor.peek(1).kind !== 'number')
    return null;
  const { number } = cursor.peek(1);
  cursor.at += 2;
  return expandYear(number, cursor);
}

function fullYear(cursor: Cursor): FoundYear | null {
  const next = cursor.peek();
  if (next.kind !== 'number' || next.text.length !== 4 || isClockNumber(cursor) || isDecade(cursor))
    return null;
  // Further ahead than any plan, four digits after a month are a time: "12 March 2130".
  if (!isPlausibleYear(next.number, cursor.today)) return null;
  cursor.at += 1;
  return { year: next.number, notes: [] };
}

function isDecade(cursor: Cursor): boolean {
  return cursor.peek(1).text === 's' && !cursor.peek(1).spaced;
}

function twoDigitYear(cursor: Cursor): FoundYear | null {
  const next = cursor.peek();
  if (next.kind !== 'number' || next.text.length !== 2 || isClockNumber(cursor) || isDecade(cursor))
    return null;
  const after = cursor.peek(1);
  if (after.role === 'month' || after.role === 'ordinal' || after.role === 'unit') return null;
  cursor.at += 1;
  return expandYear(next.number, cursor);
}

/** The dash, stroke or stop of "Mar-12" and "12/Mar/2012", with no space on either side. */
export function takeTightMark(cursor: Cursor): boolean {
  if (cursor.peek().spaced || cursor.peek(1).spaced) return false;
  return cursor.takeMark('-–./');
}

/** "of 2012", "in the year 2012", ", 2012". */
function yearAfterWords(cursor: Cursor): FoundYear | null {
  while (yearPrepositions.has(cursor.peek().text)) cursor.at += 1;
  return apostropheYear(cursor) ?? fullYear(cursor);
}

/**
 * The year that follows a month, season or feast: "2012", "of 2012", ", 2012", "'12"; and "12" or "-12"
 * where `twoDigits` says that it cannot be a day.
 */
export function findYearAfter(cursor: Cursor, twoDigits: boolean): FoundYear | null {
  return cursor.attempt(() => {
    const isTight = takeTightMark(cursor);
    const hasComma = !isTight && cursor.takeMark(',');
    const mayBeShort = twoDigits && !hasComma;
    const short = apostropheYear(cursor) ?? (mayBeShort ? twoDigitYear(cursor) : null);
    return short ?? (isTight ? fullYear(cursor) : yearAfterWords(cursor));
  });
}
