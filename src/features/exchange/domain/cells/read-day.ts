import { type Day, makeDay } from '../../../../shared/day.ts';

/** What a date’s text says. It is read in one way only: a text that could not be UK order is no day. */
export type DayReading =
  | { readonly day: Day }
  | { readonly wrong: 'date-format' | 'date-invalid' | 'date-placeholder'; readonly why: string };

const time = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?(?:Z|[+-]\\d{2}:?\\d{2}))?)?';
const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${time}$`);
const uk = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${time}$`);
const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\d{4})$/i;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Databases write these for a date that nobody entered. */
export const placeholders: ReadonlySet<string> = new Set([
  '1900-01-01',
  '1899-12-30',
  '1899-12-31',
  '9999-12-31',
]);

/**
 * Reads a cleaned cell that is to be a date: year first, or day first as in the United Kingdom, with or without
 * a time, which says nothing of the day and is passed over. A year of two figures is no year: its century is not told.
 */
export function readDay(text: string): DayReading {
  const numbers = numbersOf(text);
  if (numbers === null) return { wrong: 'date-format', why: 'is no date that Sightline reads' };
  const [year, month, dayOfMonth, yearFirst] = numbers;
  const day = makeDay(year, month, dayOfMonth);
  if (day !== null) {
    return placeholders.has(day)
      ? { wrong: 'date-placeholder', why: 'is what a database writes where no date was entered' }
      : { day };
  }
  const monthFirst = !yearFirst && makeDay(year, dayOfMonth, month) !== null;
  return monthFirst
    ? { wrong: 'date-format', why: `is no date with its day first: there is no month ${month}` }
    : { wrong: 'date-invalid', why: 'is a day that never was' };
}

/**
 * In which order a cleaned cell’s figures can be meant: `month-first` alone, as in 01/13/2025; `either`, as in
 * 02/10/2025. Null where there is no doubt: a year first, a month by name, one figure twice, or no date at all.
 */
export function orderOf(text: string): 'month-first' | 'either' | null {
  const [, first, , second, year] = uk.exec(text) ?? [];
  if (first === undefined || first === second) return null;
  const [one, two] = [Number(first), Number(second)];
  const monthFirst = makeDay(Number(year), one, two) !== null;
  const dayFirst = makeDay(Number(year), two, one) !== null;
  if (!monthFirst || one === two) return null;
  return dayFirst ? 'either' : 'month-first';
}

function numbersOf(text: string): readonly [number, number, number, boolean] | null {
  const yearFirst = iso.exec(text);
  if (yearFirst !== null) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), true];
  const dayFirst = uk.exec(text);
  if (dayFirst !== null) return [Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]), false];
  const byName = named.exec(text);
  const month = byName === null ? -1 : monthOf(byName[2] ?? '');
  return byName === null || month < 0 ? null : [Number(byName[3]), month + 1, Number(byName[1]), true];
}

function monthOf(name: string): number {
  const small = name.toLowerCase();
  return small === 'sept' ? 8 : months.findIndex((month) => month === small || month.slice(0, 3) === small);
}
