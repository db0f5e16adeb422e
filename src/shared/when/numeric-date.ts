import { daysInMonth } from '../day.ts';
import { dayFirstNotes } from './common-notes.ts';
import { type Cursor, problem } from './cursor.ts';
import { type FoundName, isPlausibleYear, note } from './date-name.ts';
import { type ChainLink, isUnclearChain, readChain } from './number-chain.ts';
import { findYears } from './numeric-years.ts';
import { sayMonth } from './say-day.ts';
import { expandYear, type FoundYear } from './two-digit-year.ts';
import type { WhenNote } from './when.ts';

/** Reads a date written in numbers, or a year, at the cursor. */
export function findNumericDate(cursor: Cursor): FoundName | null {
  const chain = readChain(cursor);
  if (isUnclearChain(chain)) return cursor.complain(unclearChain);
  const found =
    findThreeNumbers(cursor, chain) ??
    findYears(cursor, chain) ??
    findTwoNumbers(cursor, chain) ??
    findCompact(cursor, chain);
  return found;
}

const unclearChain = problem(
  'It has more numbers in a row than a date has.',
  'Write each date on its own, as in 12/03/2012.',
);

function findThreeNumbers(cursor: Cursor, chain: readonly ChainLink[]): FoundName | null {
  const [first, second, third, fourth] = chain;
  if (first === undefined || second === undefined || third === undefined) return null;
  if (fourth !== undefined && fourth.mark === third.mark && fourth.spaced === third.spaced) return null;
  const slips: WhenNote[] = [];
  if (!areMarksAlike(first, second, third)) {
    if (!isSlipOfMarks(first, second, third, fourth)) return null;
    const meant = `${first.text}/${second.text}/${third.text}`;
    slips.push(note('slip-repaired', `The marks between the numbers differ; it is read as ${meant}.`));
  }
  if ((second.mark === '–' && second.spaced) || (second.mark === ',' && third.digits !== 4)) return null;
  cursor.at = third.next;
  if (first.digits === 4) return yearFirst(cursor, first, second, third, slips);
  return dayFirst(cursor, first, second, third, slips);
}

/** Strokes beside a full year may have spaces on one side only; other marks may mean ranges. */
function areMarksAlike(first: ChainLink, second: ChainLink, third: ChainLink): boolean {
  if (second.mark !== third.mark || second.doubled || third.doubled) return false;
  const hasFullYear = third.digits === 4 || first.digits === 4;
  return second.spaced === third.spaced || (second.mark === '/' && hasFullYear);
}

/**
 * "22.05/16" and "12//03/2012" are slips; "10-12/3" may be days of a month, and "10-12/2016" months of a
 * year, so a dash among other marks counts only where it can be no range.
 */
function isSlipOfMarks(
  first: ChainLink,
  second: ChainLink,
  third: ChainLink,
  fourth: ChainLink | undefined,
): boolean {
  const isDate = first.digits <= 2 && second.digits <= 2 && (third.digits === 2 || third.digits === 4);
  if (!isDate || fourth !== undefined || second.spaced || third.spaced) return false;
  const isDash = (link: ChainLink) => link.mark === '-' || link.mark === '–';
  if (isDash(second) && !isDash(third))
    return first.number > 12 && second.number <= 12 && first.number > second.number && third.digits === 4;
  if (isDash(third) && !isDash(second)) return third.digits === 4;
  return true;
}

function yearFirst(
  cursor: Cursor,
  year: ChainLink,
  month: ChainLink,
  day: ChainLink,
  notes: WhenNote[],
): FoundName | null {
  if (month.digits > 2 || day.digits > 2) return null;
  const found = readYear(cursor, year);
  if (found === null) return null;
  return calendarDay(cursor, found.year, month.number, day.number, [...notes, ...found.notes]);
}

const oddYear = problem('The year has neither two digits nor four.', 'Write the year in full.');

function dayFirst(
  cursor: Cursor,
  day: ChainLink,
  month: ChainLink,
  year: ChainLink,
  slips: WhenNote[],
): FoundName | null {
  if (day.digits > 2 || month.digits > 2) return null;
  const isYearShaped = year.digits === 2 || year.digits === 4;
  if (!isYearShaped) return cursor.lexemes[year.next]?.role === 'month' ? null : cursor.complain(oddYear);
  const found = readYear(cursor, year);
  if (found === null) return null;
  if (isParagraphNumber(day, month, found.year)) {
    return cursor.complain(
      problem(
        `“${day.text}.${month.text}.${year.text}” may be the number of a paragraph.`,
        `If it is a date, write the year in full: ${day.text}/${month.text}/${found.year}.`,
      ),
    );
  }
  const notes = [...slips, ...found.notes, ...dayFirstNotes(day.number, month.number)];
  return calendarDay(cursor, found.year, month.number, day.number, notes);
}

/** A year of two or four digits at the end of a date. Year 100 is what ChronoLator writes for an author's note. */
function readYear(
  cursor: Cursor,
  link: { readonly number: number; readonly digits: number },
): FoundYear | null {
  if (link.digits === 2) return expandYear(link.number, cursor);
  if (link.digits !== 4) return null;
  if (link.number === 100) {
    const message =
      'The year is 0100, which some tools write for an author’s note that has no date of its own.';
    return { year: 100, notes: [note('author-note-year', message)] };
  }
  if (!isPlausibleYear(link.number, cursor.today)) {
    return cursor.complain(problem(`The year ${link.number} cannot be right.`, 'Check the year.'));
  }
  return { year: link.number, notes: [] };
}

/** Dotted single digits with a year of long ago ("5.3.47") are more often numbers of paragraphs. */
function isParagraphNumber(first: ChainLink, second: ChainLink, year: number): boolean {
  return second.mark === '.' && first.digits === 1 && second.digits === 1 && year < 1950;
}

function calendarDay(
  cursor: Cursor,
  year: number,
  month: number,
  day: number,
  notes: readonly WhenNote[],
): FoundName | null {
  if (month > 12 && day <= 12 && month <= daysInMonth(year, day)) {
    const meant = `${month} ${sayMonth(day)} ${year}`;
    return cursor.complain(
      problem(
        `There is no month ${month}.`,
        `It may have the month first and mean ${meant}; write the day first.`,
      ),
    );
  }
  if (month < 1 || month > 12)
    return cursor.complain(problem(`There is no month ${month}.`, 'Check the day and the month.'));
  return { name: { kind: 'calendar', year, month, day }, notes };
}

function findTwoNumbers(cursor: Cursor, chain: readonly ChainLink[]): FoundName | null {
  const [first, second, third] = chain;
  if (first === undefined || second === undefined || first.digits > 2 || second.doubled) return null;
  const goesOn = third !== undefined && third.mark === second.mark && third.spaced === second.spaced;
  if (goesOn) return null;
  if (second.digits === 4) return monthOfYear(cursor, first, second);
  const isDayOfMonth =
    (second.mark === '/' || second.mark === '.') &&
    second.digits <= 2 &&
    second.number <= 12 &&
    second.number > 0;
  const after = cursor.lexemes[second.next];
  if (!isDayOfMonth || first.number > 31 || first.number === 0 || after?.role === 'month') return null;
  if (second.mark === '.' && second.digits === 2 && first.number <= 23) {
    const meant = `${first.number} ${sayMonth(second.number)}`;
    return cursor.complain(
      problem(`“${first.text}.${second.text}” may be a time, or ${meant} without its year.`),
    );
  }
  cursor.at = second.next;
  return { name: { kind: 'calendar', year: null, month: second.number, day: first.number }, notes: [] };
}

function monthOfYear(cursor: Cursor, month: ChainLink, year: ChainLink): FoundName | null {
  if (month.number < 1 || month.number > 12 || month.spaced !== year.spaced) return null;
  if (!isPlausibleYear(year.number, cursor.today)) return null;
  cursor.at = year.next;
  return { name: { kind: 'calendar', year: year.number, month: month.number, day: null }, notes: [] };
}

/** "20120312" or "12032012", where the calendar leaves only one of the two. */
function findCompact(cursor: Cursor, chain: readonly ChainLink[]): FoundName | null {
  const [only] = chain;
  if (only === undefined || only.digits !== 8) return null;
  const numbers = (lengths: readonly [number, number, number]): [number, number, number] => {
    const [one, two] = lengths;
    return [
      Number(only.text.slice(0, one)),
      Number(only.text.slice(one, one + two)),
      Number(only.text.slice(one + two)),
    ];
  };
  const [year, month, day] = numbers([4, 2, 2]);
  const [otherDay, otherMonth, otherYear] = numbers([2, 2, 4]);
  const isYearFirst = isPlausibleYear(year, cursor.today) && day > 0 && day <= daysInMonth(year, month);
  const isDayFirst =
    isPlausibleYear(otherYear, cursor.today) &&
    otherDay > 0 &&
    otherDay <= daysInMonth(otherYear, otherMonth);
  if (isYearFirst === isDayFirst) return null;
  cursor.at = only.next;
  if (isYearFirst) return { name: { kind: 'calendar', year, month, day }, notes: [] };
  return { name: { kind: 'calendar', year: otherYear, month: otherMonth, day: otherDay }, notes: [] };
}
