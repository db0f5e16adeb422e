import { type Cursor, problem } from './cursor.ts';
import { type FoundName, isPlausibleYear, note } from './date-name.ts';
import type { ChainLink } from './number-chain.ts';

/** Reads a year, a year written over two ("2014/15"), or a run of years ("2010–13") at the head of a chain. */
export function findYears(cursor: Cursor, chain: readonly ChainLink[]): FoundName | null {
  const [first, second, third] = chain;
  if (first === undefined || first.digits !== 4 || !isPlausibleYear(first.number, cursor.today)) return null;
  if (second === undefined || isNewDate(second, third)) return singleYear(cursor, first);
  if (second.doubled) return null;
  if (second.digits === 4) return yearToYear(cursor, first, second);
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

/** "2014/15", "2010-13"; but "2012-03" is March, "2003/97" the number of a law, and "2008-11" may be two things. */
function yearToTwoDigits(cursor: Cursor, first: ChainLink, second: ChainLink): FoundName | null {
  const year = first.number;
  const lastYear = Math.floor(year / 100) * 100 + second.number;
  const isNextYear = second.number === (year + 1) % 100;
  if (isNextYear) {
    cursor.at = second.next;
    return severalYears(year, year + 1);
  }
  const isRunOfYears = second.mark !== '/' && second.mark !== '.' && lastYear > year;
  const isMonth = second.mark !== '–' && !second.spaced && second.number >= 1 && second.number <= 12;
  if (isRunOfYears && isMonth) {
    return cursor.complain(
      problem(
        `“${first.text}-${second.text}” may be a month of ${year}, or the years ${year} to ${lastYear}.`,
      ),
    );
  }
  if (isMonth) {
    cursor.at = second.next;
    return { name: { kind: 'calendar', year, month: second.number, day: null }, notes: [] };
  }
  if (!isRunOfYears || !isPlausibleYear(lastYear, cursor.today)) return null;
  cursor.at = second.next;
  return severalYears(year, lastYear);
}
