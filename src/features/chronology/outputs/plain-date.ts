import { type Day, parseDay } from '../../../shared/day.ts';
import { monthNames } from '../../../shared/when/vocabulary.ts';
import type { When } from '../../../shared/when/when.ts';

const weekday = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\\s+)?';
const dayFirst =
  '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[/.-]\\s*|\\s+(?:of\\s+)?)(?<month>\\d{1,2}|[a-z]{3,9})(?:\\s*[/.-]\\s*|,?\\s+)(?<year>\\d{4})';
const yearFirst = '(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})';
const clock = (name: string) => `(?<${name}Hour>\\d{1,2})[:.](?<${name}Minute>\\d{2})(?:\\s*am)?`;
const times = `(?:(?:,|\\s+at)?\\s+${clock('start')}(?:\\s*(?:-|–|to)\\s*${clock('end')})?)?`;
const plain = new RegExp(`^${weekday}(?:${dayFirst}|${yearFirst})${times}$`, 'i');
/** No plain date is longer, and a cell of any length may stand where a date should. */
const longest = 60;

/**
 * Whether a date is written out in full (“17/02/2023”, “Fri 17 February 2023 14:30”) and means just that: to say it
 * again in other words would tell a reader nothing.
 */
export function isPlainDate(when: When): boolean {
  const text = when.text.trim();
  const { earliest, latest, certainty, partOfDay } = when;
  if (earliest === null || earliest !== latest || certainty !== 'exact' || partOfDay !== null) return false;
  const written = text.length > longest ? undefined : plain.exec(text)?.groups;
  return written !== undefined && dayOf(written) === earliest && meansTimes(written, when);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf({ day, month, year, isoDay, isoMonth, isoYear }: Groups): Day | null {
  const number = isoMonth ?? numberOfMonth(month ?? '');
  return parseDay(`${isoYear ?? year}-${number.padStart(2, '0')}-${(isoDay ?? day ?? '').padStart(2, '0')}`);
}

function numberOfMonth(month: string): string {
  if (/^\d/.test(month)) return month;
  const name = month.toLowerCase() === 'sept' ? 'sep' : month.toLowerCase();
  return String(monthNames.findIndex((full) => full === name || full.slice(0, 3) === name) + 1);
}

function meansTimes({ startHour, startMinute, endHour, endMinute }: Groups, { time }: When): boolean {
  const isExact = [time?.startCertainty, time?.endCertainty].every(
    (sure) => sure == null || sure === 'exact',
  );
  return (
    isExact &&
    clockOf(startHour, startMinute) === (time?.start ?? null) &&
    clockOf(endHour, endMinute) === (time?.end ?? null)
  );
}

function clockOf(hour: string | undefined, minute: string | undefined): string | null {
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}
