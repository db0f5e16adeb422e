import { addDays, type Day, dayParts, daysBetween } from '../day.ts';
import { type Bounds, dayOf, edtfOfDays, lastOfMonth } from './calendar-bounds.ts';
import { countedPart, isExactShade } from './counted-shade.ts';
import { note } from './date-name.ts';
import { nthWeekdayPart } from './nth-weekday.ts';
import { sayDay } from './say-day.ts';

interface Span {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Days of a month that each word covers; 31 stands for its end. */
const partsOfMonth: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  middle: [11, 20],
  late: [21, 31],
  start: [1, 1],
  end: [31, 31],
  'first-half': [1, 15],
  'second-half': [16, 31],
  'week-1': [1, 7],
  'week-2': [8, 14],
  'week-3': [15, 21],
  'week-4': [22, 28],
  'opening-weeks': [1, 14],
  'closing-weeks': [15, 31],
};

/** Months of a year, counted from its first. */
const partsOfYear: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  middle: [6, 7],
  late: [9, 12],
  start: [1, 1],
  end: [12, 12],
  'first-half': [1, 6],
  'second-half': [7, 12],
  'quarter-1': [1, 3],
  'quarter-2': [4, 6],
  'quarter-3': [7, 9],
  'quarter-4': [10, 12],
  'opening-weeks': [1, 1],
  'closing-weeks': [12, 12],
};

function partOfMonth(bounds: Bounds, shade: string): Span | null {
  const { year, month } = dayParts(bounds.earliest);
  const last = dayParts(bounds.latest).day;
  if (shade === 'last-week') return { earliest: dayOf(year, month, last - 6), latest: bounds.latest };
  const part = partsOfMonth[shade];
  if (part === undefined) return null;
  return {
    earliest: dayOf(year, month, Math.min(part[0], last)),
    latest: dayOf(year, month, Math.min(part[1], last)),
  };
}

function partOfYear(bounds: Bounds, shade: string): Span | null {
  const part = partsOfYear[shade];
  if (part === undefined) return null;
  const { year, month } = dayParts(bounds.earliest);
  const first = monthFrom(year, month, part[0]);
  const last = monthFrom(year, month, part[1]);
  return { earliest: dayOf(first.year, first.month, 1), latest: lastOfMonth(last.year, last.month) };
}

function monthFrom(
  year: number,
  month: number,
  ordinal: number,
): { readonly year: number; readonly month: number } {
  const months = month - 1 + ordinal - 1;
  return { year: year + Math.floor(months / 12), month: (months % 12) + 1 };
}

/** Years of a decade, from 0 to 9. */
const partsOfDecade: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  middle: [4, 6],
  late: [7, 9],
  start: [0, 0],
  end: [9, 9],
  'first-half': [0, 4],
  'second-half': [5, 9],
};

function partOfDecade(bounds: Bounds, shade: string): Span | null {
  const part = partsOfDecade[shade];
  if (part === undefined) return null;
  const { year } = dayParts(bounds.earliest);
  return { earliest: dayOf(year + part[0], 1, 1), latest: dayOf(year + part[1], 12, 31) };
}

/** A feast of a few days has no early part: "early new year" is after it. */
const shortestStretch = 14;

/** Thirds, halves and ends of a longer or looser stretch: a season, term, holiday or decade. */
function partOfStretch(bounds: Bounds, shade: string): Span | null {
  const length = daysBetween(bounds.earliest, bounds.latest) + 1;
  if (length < shortestStretch) return null;
  const shares: Readonly<Record<string, readonly [number, number]>> = {
    early: [0, 1 / 3],
    start: [0, 1 / 6],
    mid: [1 / 3, 2 / 3],
    middle: [1 / 3, 2 / 3],
    late: [2 / 3, 1],
    end: [5 / 6, 1],
    'first-half': [0, 1 / 2],
    'second-half': [1 / 2, 1],
  };
  const share = shares[shade];
  if (share === undefined) return null;
  const earliest = addDays(bounds.earliest, Math.round(length * share[0]));
  return { earliest, latest: addDays(bounds.earliest, Math.round(length * share[1]) - 1) };
}

/** A year written over two is counted as a financial one from April: what it starts with is told in the note. */
function fromApril(bounds: Bounds): Bounds {
  const { year } = dayParts(bounds.earliest);
  return { ...bounds, earliest: dayOf(year, 4, 1), latest: dayOf(year + 1, 3, 31), unit: 'year' };
}

function partOf(bounds: Bounds, shade: string, isEitherYear: boolean): Span | null {
  const counted = countedPart(isEitherYear ? fromApril(bounds) : bounds, shade);
  if (counted !== null) return counted;
  if (bounds.unit === 'month' && shade.startsWith('nth:')) return nthWeekdayPart(bounds, shade);
  if (isEitherYear) return partOfYear(fromApril(bounds), shade);
  if (bounds.unit === 'month') return partOfMonth(bounds, shade);
  if (bounds.unit === 'year') return partOfYear(bounds, shade);
  if (bounds.unit === 'decade') return partOfDecade(bounds, shade);
  return bounds.unit === 'day' ? null : partOfStretch(bounds, shade);
}

function edtfOfSpan({ earliest, latest }: Span, unit: Bounds['unit']): string {
  if (unit === 'decade') return `${earliest.slice(0, 4)}~/${latest.slice(0, 4)}~`;
  const isWholeMonths = unit === 'year';
  const [first, last] = isWholeMonths ? [earliest.slice(0, 7), latest.slice(0, 7)] : [earliest, latest];
  return first === last ? `${first}~` : `${first}~/${last}~`;
}

/** "early", "mid to late", "end of": the part of a month, year, season or decade that the words tell. Null when they do not fit. */
export function shadeBounds(bounds: Bounds, shades: readonly string[], isEitherYear: boolean): Bounds | null {
  if (shades.length === 0) return bounds;
  const spans = shades.map((shade) => partOf(bounds, shade, isEitherYear));
  const found = spans.filter((span) => span !== null);
  const [first] = found;
  const last = found[found.length - 1];
  if (first === undefined || last === undefined || found.length !== shades.length) return null;
  const span = { earliest: first.earliest, latest: last.latest };
  if (span.earliest > span.latest) return null;
  if (shades.every(isExactShade)) {
    const edtf = edtfOfDays(span.earliest, span.latest);
    return { ...span, unit: 'stretch', edtf, approximate: false, notes: bounds.notes };
  }
  const unit = isEitherYear || bounds.unit === 'year' ? 'year' : bounds.unit;
  const words =
    span.earliest === span.latest
      ? `about ${sayDay(span.earliest)}`
      : `${sayDay(span.earliest)} to ${sayDay(span.latest)}`;
  const notes = [...bounds.notes, note('vague', `The words are loose; they are taken as ${words}.`)];
  if (isEitherYear)
    notes.push(
      note(
        'financial-or-school-year',
        'It is counted from April, as a financial year; a school year begins in September.',
      ),
    );
  return { ...span, unit: 'stretch', edtf: edtfOfSpan(span, unit), approximate: true, notes };
}
