import type { Cursor } from './cursor.ts';
import { type FoundName, isPlausibleYear, note } from './date-name.ts';
import type { ChainLink } from './number-chain.ts';
import { sayMonth } from './say-day.ts';
import type { WhenNote } from './when.ts';

/** Reads a year, a year written over two ("2014/15"), or a run of years ("2010–13") at the head of a chain. */
export function findYears(cursor: Cursor, chain: readonly ChainLink[]): FoundName | null {
  const [first, second, third] = chain;
  if (first === undefined || first.digits !== 4 || !isPlausibleYear(first.number, cursor.today)) return null;
  if (second === undefined || isNewDate(second, third)) return singleYear(cursor, first);
  if (second.doubled) return null;
  if (second.digits === 4) return yearToYear(cursor, first, second);
  if (second.digits === 1) return yearToOneDigit(cursor, first, second);
  return second.digits === 2 ? yearToTwoDigits(cursor, first, second) : null;
}

/** After a spaced dash another whole date may begin: "2012 - 12/03/2014". */
function isNewDate(second: ChainLink, third: ChainLink | undefined): boolean {
  const isTwoYears = second.digits === 4 || third === undefined || third.spaced;
  return second.spaced && third !== undefined && !isTwoYears;
}

function singleYear(cursor: Cursor, year: ChainLink): FoundName {
  cursor.at = year.next;
  return { name: { kind: 'calendar', year: year.number, month: null, day: null }, notes: [] };
}

/** "2014-2015" is told as the years 2014 to 2015; "2013 - 2014" too. */
function yearToYear(cursor: Cursor, first: ChainLink, second: ChainLink): FoundName | null {
  if (!isPlausibleYear(second.number, cursor.today) || second.number <= first.number) return null;
  cursor.at = second.next;
  return severalYears(first.number, second.number);
}

function severalYears(year: number, lastYear: number): FoundName {
  if (lastYear !== year + 1) return { name: { kind: 'years', year, lastYear, sense: 'span' }, notes: [] };
  const message =
    'It does not say whether a financial year, a school year or two calendar years are meant; both calendar years are kept.';
  return {
    name: { kind: 'years', year, lastYear, sense: 'either' },
    notes: [note('financial-or-school-year', message)],
  };
}

/** "2008/9", "1998-9": the year and the next; any other single digit is no year. */
function yearToOneDigit(cursor: Cursor, first: ChainLink, second: ChainLink): FoundName | null {
  if (second.number === 0 || second.number !== (first.number + 1) % 10 || second.spaced) return null;
  cursor.at = second.next;
  return severalYears(first.number, first.number + 1);
}

/** The last of two years, of which the second has two digits: 2013 of "2010–13", 2003 of "1998–03". */
function lastYearOf(year: number, twoDigits: number): number {
  const inCentury = year - (year % 100) + twoDigits;
  return inCentury > year ? inCentury : inCentury + 100;
}

/** Longer than this, "1998–23" is no run of years. */
const longestRunOverCentury = 20;

/** "2014/15", "2010-13"; but "2012-03" is March, and "2003/97" the number of a law. */
function yearToTwoDigits(cursor: Cursor, first: ChainLink, second: ChainLink): FoundName | null {
  const year = first.number;
  const lastYear = lastYearOf(year, second.number);
  if (lastYear === year + 1) {
    cursor.at = second.next;
    return severalYears(year, lastYear);
  }
  const isOverCentury = second.number <= year % 100;
  const mayBeRun = second.mark !== '/' && second.mark !== '.';
  const isRunOfYears = mayBeRun && (!isOverCentury || lastYear - year <= longestRunOverCentury);
  const isMonth = second.mark !== '–' && !second.spaced && second.number >= 1 && second.number <= 12;
  if (isMonth && (!isRunOfYears || isOverCentury)) {
    cursor.at = second.next;
    return { name: { kind: 'calendar', year, month: second.number, day: null }, notes: [] };
  }
  if (!isRunOfYears || !isPlausibleYear(lastYear, cursor.today)) return null;
  cursor.at = second.next;
  const found = severalYears(year, lastYear);
  return isMonth ? { ...found, notes: [mayBeMonth(year, second.number)] } : found;
}

/** "2008-11" is more often written for years than for a month, which they hold in any case. */
function mayBeMonth(year: number, month: number): WhenNote {
  const message = `It may also mean ${sayMonth(month)} ${year}, which these years hold.`;
  return note('range-or-one-day', message);
}
