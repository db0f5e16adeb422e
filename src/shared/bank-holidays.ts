import data from '../../data/bank-holidays.json' with { type: 'json' };
import { addDays, type Day, makeDay, weekday } from './day.ts';
import { easterSunday } from './easter.ts';

/** The first and the last year of which the bank holidays stand in `data/bank-holidays.json`. */
export const bankHolidayYears: { readonly from: number; readonly to: number } = data.years;

const listed: Readonly<Record<string, readonly string[]>> = data.holidays;

/**
 * The days of a year on which England and Wales have a bank holiday, first to last; a holiday that falls on a
 * weekend by its substitute day only. Outside `bankHolidayYears` they are made by today’s rules, so that
 * nothing was moved and nothing was added: an approximation for the past, and for a future nobody has decided.
 */
export function bankHolidaysOf(year: number): readonly Day[] {
  const found = listed[String(year)];
  return found === undefined
    ? usualBankHolidays(year)
    : found.map((monthAndDay) => `${String(year).padStart(4, '0')}-${monthAndDay}` as Day);
}

/**
 * The eight bank holidays that a year has by the Banking and Financial Dealings Act 1971 and the yearly
 * proclamations for New Year’s Day and early May.
 */
export function usualBankHolidays(year: number): readonly Day[] {
  const easter = easterSunday(year);
  return [
    nextWorkday(dayOf(year, 1, 1), 0),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(dayOf(year, 5, 1)),
    mondayFrom(dayOf(year, 5, 25)),
    mondayFrom(dayOf(year, 8, 25)),
    ...christmasOf(year),
  ];
}

/** Christmas Day and Boxing Day, or the next days that are no weekend and not each other’s. */
function christmasOf(year: number): readonly Day[] {
  const christmas = dayOf(year, 12, 25);
  const falls = weekday(christmas);
  // On a Sunday, Boxing Day is the Monday and Christmas Day is made up for on the Tuesday.
  if (falls === 7) return [addDays(christmas, 1), addDays(christmas, 2)];
  const first = nextWorkday(christmas, 0);
  return [first, nextWorkday(first, 1)];
}

function nextWorkday(day: Day, atLeast: number): Day {
  const from = addDays(day, atLeast);
  return weekday(from) > 5 ? mondayFrom(from) : from;
}

/** The first Monday on or after a day. */
function mondayFrom(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7);
}

function dayOf(year: number, month: number, day: number): Day {
  const made = makeDay(year, month, day);
  if (made === null) throw new RangeError(`no day ${year}-${month}-${day}`);
  return made;
}
