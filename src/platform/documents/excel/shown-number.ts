import { type Day, dayParts } from '../../../shared/day.ts';
import { dayFromSerial, serialParts } from '../../../shared/day-serial.ts';
import type { CellValue } from '../../../shared/document.ts';
import type { NumberFormat } from './number-format.ts';

/** A cell as a reader in the United Kingdom sees it, and what it holds beneath. */
export interface ShownCell {
  readonly text: string;
  readonly value?: CellValue;
}

/**
 * A number as its format shows it. A day is always `dd/mm/yyyy`, as it is on paper here, whatever the order in
 * which the author's computer shows it; a clock time follows where the cell holds one, and midnight, which every day
 * without a time holds, is none. Where the format hides part of the date ("March 2012"), Excel may
 * have made that part up, so the text leaves it out, and the day that the cell holds is marked as shown in part.
 */
export function shownNumber(number: number, format: NumberFormat, date1904: boolean): ShownCell {
  const text = textOfNumber(number, format);
  if (text !== null) return { text, value: { kind: 'number', number } };
  const { whole, seconds } = serialParts(number);
  // A time typed into a cell that is formatted for dates has no day.
  const isTimeAlone = format.kind === 'clock' || (whole === 0 && seconds > 0 && !date1904);
  if (isTimeAlone && number >= 0) return shownClock(seconds);
  const day = dayFromSerial(whole, date1904);
  if (format.kind === 'day' && day !== null) return shownDay(day, seconds);
  if (day !== null && isPartOfDate(format.kind)) return shownPart(day, seconds, format.kind);
  const none = day === null ? dayThatIsNone(whole, date1904) : null;
  return { text: none ?? plainNumber(number), value: { kind: 'number', number } };
}

/** The text of a number that is not shown as a date or a time; null where it is. */
function textOfNumber(number: number, format: NumberFormat): string | null {
  if (format.kind === 'plain') return plainNumber(number);
  if (format.kind === 'number') return format.show(number) ?? plainNumber(number);
  return null;
}

/** Without the noise of binary fractions. NHS and telephone numbers stay whole, where Excel shows powers of ten. */
function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** A day and the seconds since its midnight; 0 where no time is known. */
export function shownDay(day: Day, seconds: number): ShownCell {
  const date = ukDate(day);
  if (seconds === 0) return { text: date, value: { kind: 'date', day, time: null } };
  return {
    text: `${date} ${clockText(seconds)}`,
    value: { kind: 'date', day, time: clockText(seconds).slice(0, 5) },
  };
}

function shownClock(seconds: number): ShownCell {
  const text = clockText(seconds);
  return { text, value: { kind: 'time', time: text.slice(0, 5) } };
}

/** `HH:MM`, and the seconds where there are any. */
function clockText(seconds: number): string {
  const rest = seconds % 60;
  const shown = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(rest === 0 ? [] : [rest])];
  return shown.map(twoDigits).join(':');
}

function ukDate(day: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${twoDigits(dayOfMonth)}/${twoDigits(month)}/${year}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

type PartOfDate = NonNullable<Extract<CellValue, { kind: 'date' }>['shows']>;

function isPartOfDate(kind: NumberFormat['kind']): kind is PartOfDate {
  return kind === 'year' || kind === 'month' || kind === 'day-and-month';
}

function shownPart(day: Day, seconds: number, shows: PartOfDate): ShownCell {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const texts: Readonly<Record<PartOfDate, string>> = {
    year: String(year),
    month: `${months[month - 1]} ${year}`,
    'day-and-month': `${dayOfMonth} ${months[month - 1]}`,
  };
  const time = seconds === 0 ? null : clockText(seconds).slice(0, 5);
  return { text: texts[shows], value: { kind: 'date', day, time, shows } };
}

/** What Excel shows for numbers that are days of its own calendar only: its zero, and a leap day that never was. */
function dayThatIsNone(whole: number, date1904: boolean): string | null {
  if (date1904) return null;
  if (whole === 0) return '00/01/1900';
  return whole === 60 ? '29/02/1900' : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
