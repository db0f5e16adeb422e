import { type Day, dayParts, daysInMonth, makeDay, weekday } from '../../../../src/shared/day.ts';
import type { Random } from '../random.ts';
import type { Agency } from '../story.ts';

/** A date as an agency writes it, and what it means by it. */
export interface DateWords {
  readonly text: string;
  /** Null where open, or where the writer gives no day. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly extent: 'day' | 'span' | 'within' | 'unknown';
  readonly certainty: 'exact' | 'approximate' | 'uncertain';
  /** The bounds are a matter of taste: "early March", "night of". */
  readonly soft: boolean;
  /** The clock time in the date's own cell. */
  readonly time: string | null;
  /**
   * Whether a good reader must read it, may leave it unread because it takes a repair or the row
   * above, or must not give it a day.
   */
  readonly reading: 'must' | 'may' | 'must-not';
}

/** What is to be written, and by whom. */
export interface Writing {
  readonly day: Day;
  readonly time: string | null;
  readonly timeStyle: Agency['time'];
  readonly random: Random;
}

export type WriteForm = (writing: Writing) => DateWords;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const two = (number: number): string => String(number).padStart(2, '0');

/** The numbers and names of which a day's text is made: `d` and `m` plain, `dd` and `mm` of two digits. */
export function namesOf(day: Day) {
  const { year, month, day: d } = dayParts(day);
  return {
    year,
    month,
    d,
    dd: two(d),
    m: month,
    mm: two(month),
    yy: two(year % 100),
    monthName: monthNames[month - 1] ?? '',
    weekdayName: weekdayNames[weekday(day) - 1] ?? '',
    nth: ordinal(d),
  };
}

function ordinal(dayOfMonth: number): string {
  const isTeen = dayOfMonth >= 11 && dayOfMonth <= 13;
  return `${dayOfMonth}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][dayOfMonth % 10] ?? 'th')}`;
}

/** One certain day, which must be read. */
export function oneDay(text: string, day: Day, more: Partial<DateWords> = {}): DateWords {
  return {
    text,
    earliest: day,
    latest: day,
    extent: 'day',
    certainty: 'exact',
    soft: false,
    time: null,
    reading: 'must',
    ...more,
  };
}

/** From one day to another: it happened somewhere in between, unless more is said. */
export function period(text: string, earliest: Day, latest: Day, more: Partial<DateWords> = {}): DateWords {
  return oneDay(text, earliest, { latest, extent: 'within', ...more });
}

/** Words that give no day. */
export function noDay(text: string, reading: DateWords['reading']): DateWords {
  return {
    text,
    earliest: null,
    latest: null,
    extent: 'unknown',
    certainty: 'exact',
    soft: false,
    time: null,
    reading,
  };
}

/** The day of that month, or its last day where it is shorter. */
export function dayInMonth(year: number, month: number, dayOfMonth: number): Day {
  const day = makeDay(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
  if (day === null) throw new RangeError(`no day ${year}-${month}-${dayOfMonth}`);
  return day;
}
