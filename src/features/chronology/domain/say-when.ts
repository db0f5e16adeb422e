import { type Day, type DayParts, dayParts, daysInMonth } from '../../../shared/day.ts';
import { sayDay, sayMonth } from '../../../shared/when/say-day.ts';
import type { Certainty, When } from '../../../shared/when/when.ts';

/** A date as it was understood, in words: "12 March 2012, 14:30", "about March 2012", "some day from 3 to 9 May 2010". */
export function sayWhen(when: When): string {
  const days = sayDays(when);
  const time = sayTime(when);
  const part = when.partOfDay !== null && time === '' ? `, ${when.partOfDay}` : '';
  return `${days}${time === '' ? '' : `, ${time}`}${part}`;
}

/**
 * The same within a sentence, after words such as “dated it”: “late September 2016”, “some day between 3 and 9 May 2010”.
 * Words that are loose already do not say “about” as well.
 */
export function sayWhenInSentence(when: When): string {
  const loose = sayLoosely(when);
  if (loose === null) return sayWhen(when);
  return when.certainty.endsWith('uncertain') ? `${loose} (uncertain)` : loose;
}

/** For dates of several days that are no whole period and have no time; null for all others. */
function sayLoosely({ extent, earliest, latest, time, partOfDay }: When): string | null {
  if (extent === 'unknown' || earliest === null || latest === null || earliest === latest) return null;
  if (time !== null || partOfDay !== null || sayWholePeriod(earliest, latest) !== null) return null;
  const from = dayParts(earliest);
  const to = dayParts(latest);
  if (extent === 'span') return `${sayStart(from, to)} to ${sayDay(latest)}`;
  const part = from.year === to.year && from.month === to.month ? partOfMonth(from, to) : null;
  if (part !== null) return `${part} ${sayMonth(to.month)} ${to.year}`;
  return `some day between ${sayStart(from, to)} and ${sayDay(latest)}`;
}

/** What the last of two days says too is said once. */
function sayStart(from: DayParts, to: DayParts): string {
  const month = from.month === to.month && from.year === to.year ? '' : ` ${sayMonth(from.month)}`;
  return `${from.day}${month}${from.year === to.year ? '' : ` ${from.year}`}`;
}

/** The thirds as the reader of dates takes them. */
function partOfMonth(from: DayParts, to: DayParts): string | null {
  if (from.day === 1 && to.day === 10) return 'early';
  if (from.day === 11 && to.day === 20) return 'mid';
  return from.day === 21 && to.day === daysInMonth(to.year, to.month) ? 'late' : null;
}

/** A doubt about a date that is open at an end is about the day that it gives: “from about 1 May 2012 on”. */
function sayDays(when: When): string {
  const { extent, earliest, latest, certainty } = when;
  if (extent === 'unknown' || (earliest === null) === (latest === null)) {
    return withCertainty(sayClosedDays(when), certainty);
  }
  const about = certainty.startsWith('approximate') ? 'about ' : '';
  const doubt = certainty.endsWith('uncertain') ? ' (uncertain)' : '';
  const open =
    earliest === null ? `up to ${about}${sayDayOf(latest)}` : `from ${about}${sayDay(earliest)} on`;
  return `${open}${doubt}`;
}

function sayDayOf(day: Day | null): string {
  return day === null ? '' : sayDay(day);
}

function sayClosedDays({ extent, earliest, latest }: When): string {
  if (extent === 'unknown' || earliest === null || latest === null) return 'date not known';
  if (earliest === latest) return sayDay(earliest);
  const whole = sayWholePeriod(earliest, latest);
  if (whole !== null) return extent === 'span' ? `all through ${whole}` : whole;
  const stretch = `${sayDay(earliest)} to ${sayDay(latest)}`;
  return extent === 'span' ? stretch : `some day from ${stretch}`;
}

/** "March 2012" or "2012" when the days are just those of a month or a year. */
function sayWholePeriod(earliest: Day, latest: Day): string | null {
  const from = dayParts(earliest);
  const to = dayParts(latest);
  const wholeMonths = from.day === 1 && to.day === daysInMonth(to.year, to.month) && from.year === to.year;
  if (!wholeMonths) return null;
  if (from.month === 1 && to.month === 12) return String(from.year);
  return from.month === to.month ? `${sayMonth(from.month)} ${from.year}` : null;
}

function withCertainty(text: string, certainty: Certainty): string {
  const about = certainty.startsWith('approximate') ? `about ${text}` : text;
  return certainty.endsWith('uncertain') ? `${about} (uncertain)` : about;
}

function sayTime({ time }: When): string {
  if (time === null) return '';
  const start = time.start === null ? '' : withCertainty(time.start, time.startCertainty ?? 'exact');
  const end = time.end === null ? '' : withCertainty(time.end, time.endCertainty ?? 'exact');
  if (start !== '' && end !== '') return `${start} to ${end}`;
  return end === '' ? start : `until ${end}`;
}
