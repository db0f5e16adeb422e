import { type Day, dayParts, daysInMonth } from '../../../shared/day.ts';
import { sayDay, sayMonth } from '../../../shared/when/say-day.ts';
import type { Certainty, When } from '../../../shared/when/when.ts';

/** A date as it was understood, in words: "12 March 2012, 14:30", "about March 2012", "some day from 3 to 9 May 2010". */
export function sayWhen(when: When): string {
  const days = sayDays(when);
  const time = sayTime(when);
  const part = when.partOfDay !== null && time === '' ? `, ${when.partOfDay}` : '';
  return `${withCertainty(days, when.certainty)}${time === '' ? '' : `, ${time}`}${part}`;
}

function sayDays({ extent, earliest, latest }: When): string {
  if (extent === 'unknown' || (earliest === null && latest === null)) return 'date not known';
  if (earliest === null) return latest === null ? '' : `up to ${sayDay(latest)}`;
  if (latest === null) return `from ${sayDay(earliest)} on`;
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
