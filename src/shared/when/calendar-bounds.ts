import { capitalise } from '../capitalise.ts';
import { addDays, type Day, daysInMonth, makeDay } from '../day.ts';
import { type Problem, problem } from './cursor.ts';
import type { DateName, Season, YearsName } from './date-name.ts';
import { note } from './date-name.ts';
import { boundsOfHoliday } from './holidays.ts';
import { sayMonth } from './say-day.ts';
import type { WhenNote } from './when.ts';

/** The days that a name covers in the calendar, and how it is written in EDTF. */
export interface Bounds {
  readonly earliest: Day;
  readonly latest: Day;
  /** What the name is: a day, a month, a year, or something in between. */
  readonly unit: 'day' | 'month' | 'season' | 'year' | 'years' | 'decade' | 'stretch';
  readonly edtf: string;
  /** The calendar does not fix its ends: a term, a feast. */
  readonly approximate: boolean;
  readonly notes: readonly WhenNote[];
  /**
   * Of "2014-15", the last day of its first year and the first day of its last: a year written over two may begin
   * and end anywhere between, so what is before or after it may reach that far.
   */
  readonly edges?: readonly [Day, Day];
}

export type BoundsOrProblem = { readonly bounds: Bounds } | { readonly problem: Problem };

const seasonStarts: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const seasonCodes: Readonly<Record<Season, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 };

/** First and last month of a school term in England, in the usual run of the year; schools differ. */
const termMonths = { autumn: [9, 12], spring: [1, 4], summer: [4, 7] } as const;

/** The last day of a month. Throws a RangeError outside the calendar. */
export function lastOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

export function dayOf(year: number, month: number, day: number): Day {
  const made = makeDay(year, month, day);
  if (made === null) throw new RangeError(`no day ${year}-${month}-${day}`);
  return made;
}

function bounds(
  earliest: Day,
  latest: Day,
  unit: Bounds['unit'],
  edtf: string,
  more: Partial<Bounds> = {},
): BoundsOrProblem {
  return { bounds: { earliest, latest, unit, edtf, approximate: false, notes: [], ...more } };
}

export function dayBounds(day: Day): Bounds {
  return { earliest: day, latest: day, unit: 'day', edtf: day, approximate: false, notes: [] };
}

/** Looks up a name whose year (and month, for a day) is known. */
export function boundsOfName(name: DateName & { readonly year: number }): BoundsOrProblem {
  switch (name.kind) {
    case 'calendar':
      return boundsOfCalendar(name.year, name.month, name.day);
    case 'season':
      return boundsOfSeason(name.season, name.year);
    case 'term':
      return boundsOfTerm(name.term, name.schoolYear && name.term !== 'autumn' ? name.year + 1 : name.year);
    case 'years':
      return boundsOfYears(name);
    case 'holiday': {
      const found = boundsOfHoliday(name.holiday, name.year);
      const edtf = edtfOfDays(found.earliest, found.latest);
      const unit = found.earliest === found.latest && !found.approximate ? 'day' : 'stretch';
      return bounds(found.earliest, found.latest, unit, edtf, found);
    }
  }
}

function boundsOfCalendar(year: number, month: number | null, day: number | null): BoundsOrProblem {
  const yearText = String(year).padStart(4, '0');
  if (month === null) return bounds(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year', yearText);
  if (day === null) {
    const edtf = `${yearText}-${String(month).padStart(2, '0')}`;
    return bounds(dayOf(year, month, 1), lastOfMonth(year, month), 'month', edtf);
  }
  const made = makeDay(year, month, day);
  return made === null ? { problem: noSuchDay(year, month, day) } : { bounds: dayBounds(made) };
}

function noSuchDay(year: number | null, month: number, day: number): Problem {
  const name = sayMonth(month);
  const longest = daysInMonth(year ?? 2000, month);
  const isLeapDay = month === 2 && day === 29 && year !== null;
  const reason = isLeapDay ? `There is no 29 February in ${year}.` : `There is no ${day} ${name}.`;
  const extent = year === null ? `${name} has` : `${name} ${year} has`;
  return problem(reason, `Check the day and the month: ${extent} ${longest} days.`);
}

function boundsOfSeason(season: Season, year: number): BoundsOrProblem {
  const first = seasonStarts[season];
  const edtf = `${year}-${seasonCodes[season]}`;
  if (season !== 'winter') {
    const message = `${capitalise(season)} is taken as ${seasonMonths(first)}.`;
    const notes = [note('season', message)];
    return bounds(dayOf(year, first, 1), lastOfMonth(year, first + 2), 'season', edtf, { notes });
  }
  const message = `Winter ${year} is taken as December ${year} to February ${year + 1}.`;
  const notes = [note('season-straddles-years', message)];
  return bounds(dayOf(year, 12, 1), lastOfMonth(year + 1, 2), 'season', edtf, { notes });
}

function seasonMonths(first: number): string {
  return `${sayMonth(first)} to ${sayMonth(first + 2)}`;
}

function boundsOfTerm(term: 'autumn' | 'spring' | 'summer', year: number): BoundsOrProblem {
  const [first, last] = termMonths[term];
  const earliest = dayOf(year, first, 1);
  const latest = lastOfMonth(year, last);
  const months = `${sayMonth(first)} to ${sayMonth(last)} ${year}`;
  const notes = [note('school-year', `The ${term} term is taken as ${months}; schools differ.`)];
  return bounds(earliest, latest, 'season', monthRange(earliest, latest), { approximate: true, notes });
}

function boundsOfYears({ year, lastYear, sense }: YearsName): BoundsOrProblem {
  if (sense === 'decade') {
    const edtf = `${String(Math.floor(year / 10))}X`;
    return bounds(dayOf(year, 1, 1), dayOf(lastYear, 12, 31), 'decade', edtf);
  }
  if (sense === 'financial') {
    const notes = [note('school-year', `A financial year is taken as April ${year} to March ${lastYear}.`)];
    const earliest = dayOf(year, 4, 1);
    const latest = dayOf(lastYear, 3, 31);
    return bounds(earliest, latest, 'year', monthRange(earliest, latest), { notes });
  }
  if (sense === 'school') {
    const notes = [note('school-year', `A school year is taken as September ${year} to August ${lastYear}.`)];
    const earliest = dayOf(year, 9, 1);
    const latest = dayOf(lastYear, 8, 31);
    return bounds(earliest, latest, 'year', monthRange(earliest, latest), { notes });
  }
  const edges = sense === 'either' ? ([dayOf(year, 12, 31), dayOf(lastYear, 1, 1)] as const) : undefined;
  const more = edges === undefined ? {} : { edges };
  return bounds(dayOf(year, 1, 1), dayOf(lastYear, 12, 31), 'years', `${year}/${lastYear}`, more);
}

function monthRange(earliest: Day, latest: Day): string {
  return `${earliest.slice(0, 7)}/${latest.slice(0, 7)}`;
}

export function edtfOfDays(earliest: Day, latest: Day): string {
  return earliest === latest ? earliest : `${earliest}/${latest}`;
}

/** Bounds around a day, for a week or a weekend of it. */
export function stretch(day: Day, before: number, after: number, more: Partial<Bounds> = {}): Bounds {
  const earliest = addDays(day, -before);
  const latest = addDays(day, after);
  return {
    earliest,
    latest,
    unit: 'stretch',
    edtf: edtfOfDays(earliest, latest),
    approximate: false,
    notes: [],
    ...more,
  };
}
