import { addDays, addMonths, type Day, dayParts, makeDay, parseDay } from '../../../shared/day.ts';
import { sayMonth } from '../../../shared/when/say-day.ts';
import type { MonthsCount } from '../store/count-entries.ts';

/** How much of the record a timeline shows, from all of it to a month. */
export const zooms = ['whole', 'years', 'year', 'quarter', 'month'] as const;

export type Zoom = (typeof zooms)[number];

/** Whole months, both days in. */
export interface Time {
  readonly from: Day;
  readonly to: Day;
}

const monthsOf = { years: 60, year: 12, quarter: 3, month: 1 } as const;

type Part = keyof typeof monthsOf;

/** The month, quarter, year or five years of the calendar in which a day lies. */
export function timeAround(zoom: Part, at: Day): Time {
  const { year, month } = dayParts(at);
  const length = monthsOf[zoom];
  const first = Math.floor((year * 12 + month - 1) / length) * length;
  const from = makeDay(Math.floor(first / 12), (first % 12) + 1, 1) ?? at;
  return { from, to: lastDayOf(from, length) };
}

/** The last year that a day can be of ends the calendar. */
function lastDayOf(from: Day, months: number): Day {
  const { year, month } = dayParts(from);
  const next = year * 12 + month - 1 + months;
  return next >= 120_000 ? (parseDay('9999-12-31') ?? from) : addDays(addMonths(from, months), -1);
}

/** Where entries lie, of which a timeline may show some. */
export interface Outline {
  /** With a day, known or not to which end. */
  readonly dated: number;
  readonly undated: number;
  /** Those that cannot reach into the time, on either side. */
  readonly before: number;
  readonly after: number;
  /** The first day of the month in the middle of those before, of all that reach in, and of those after; null where there are none. */
  readonly middle: Day | null;
  readonly nearestBefore: Day | null;
  readonly nearestAfter: Day | null;
}

/** How many entries reach into a time and lie on either side of it; none does where there is no time. */
export function outline(months: readonly MonthsCount[], time: Time | null): Outline {
  const rows = months.map(readMonths);
  const dated = rows.filter(({ first }) => first !== null);
  const isBefore = ({ end }: Read) => time !== null && end !== null && end < time.from;
  const isAfter = ({ begin }: Read) => time !== null && begin !== null && begin > time.to;
  const before = dated.filter(isBefore);
  const after = dated.filter(isAfter);
  return {
    dated: sum(dated),
    undated: sum(rows) - sum(dated),
    before: sum(before),
    after: sum(after),
    middle: middleOf(dated.filter((row) => !isBefore(row) && !isAfter(row))),
    nearestBefore: before.map(({ last }) => last).reduce(laterOf, null),
    nearestAfter: after.map(({ first }) => first).reduce(earlierOf, null),
  };
}

interface Read {
  readonly begin: Day | null;
  readonly end: Day | null;
  /** The first day of the month in which it begins, or ends where that alone is known. */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly count: number;
}

function readMonths({ from, to, count }: MonthsCount): Read {
  const [begin, end] = [from, to].map((month) => (month === null ? null : parseDay(`${month}-01`)));
  return {
    begin: begin ?? null,
    end: end ?? null,
    first: begin ?? end ?? null,
    last: end ?? begin ?? null,
    count,
  };
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

function laterOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earlierOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The month of the entry in the middle: where a closer look begins, so that it shows something. */
function middleOf(rows: readonly Read[]): Day | null {
  const sorted = rows.toSorted((one, other) => ((one.first ?? '') < (other.first ?? '') ? -1 : 1));
  let left = sum(sorted) / 2;
  for (const { first, count } of sorted) {
    left -= count;
    if (left <= 0) return first;
  }
  return null;
}

/** More days than these would say nothing more of where most of them lie. */
const mostDays = 2000;

/** Days in the place of the entries’ own, as often as they occur, for the scale of the whole record: each month’s first and last. */
export function daysOf(months: readonly MonthsCount[]): readonly Day[] {
  const rows = months.map(readMonths).filter(({ first }) => first !== null);
  const share = Math.min(1, mostDays / Math.max(1, sum(rows)));
  return rows.flatMap(({ begin, end, count }) => {
    const days = [begin, end === null ? null : lastDayOf(end, 1)].filter((day) => day !== null);
    return Array.from({ length: Math.ceil(count * share) }, () => days).flat();
  });
}

/** A year in which entries begin, for going there. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** The years in which entries begin, or end where that alone is known. */
export function countYears(months: readonly MonthsCount[]): readonly YearCount[] {
  const years = Map.groupBy(
    months.map(readMonths).flatMap(({ first, count }) => (first === null ? [] : [{ first, count }])),
    ({ first }) => dayParts(first).year,
  );
  return [...years]
    .map(([year, rows]) => ({ year, count: sum(rows) }))
    .toSorted((one, other) => one.year - other.year);
}

/** “March 2012”, “January to March 2012”, “2012”, “2010 to 2014”, “March 2012 to June 2014”: whole months. */
export function sayTime({ from, to }: Time): string {
  const [first, last] = [dayParts(from), dayParts(to)];
  if (first.month === 1 && last.month === 12) {
    return first.year === last.year ? String(first.year) : `${first.year} to ${last.year}`;
  }
  const end = `${sayMonth(last.month)} ${last.year}`;
  if (first.year !== last.year) return `${sayMonth(first.month)} ${first.year} to ${end}`;
  return first.month === last.month ? end : `${sayMonth(first.month)} to ${end}`;
}
