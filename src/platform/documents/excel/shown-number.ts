import { formatValue } from 'hucre';
import { type Day, dayParts } from '../../../shared/day.ts';
import type { CellValue } from '../../../shared/document.ts';
import type { NumberFormat } from './number-format.ts';
import { dayFromSerial, serialParts } from './serial.ts';

/** A cell as a reader in the United Kingdom sees it, and what it holds beneath. */
export interface ShownCell {
  readonly text: string;
  readonly value?: CellValue;
}

/**
 * A number as its format shows it. A day is always `dd/mm/yyyy`, as it is on paper here, whatever the order in
 * which the author's computer shows it; a clock time follows where the cell holds one, and midnight, which every day
 * without a time holds, is none. Where the format hides part of the date ("March 2012"), Excel has made
 * that part up, so the cell has no day.
 */
export function shownNumber(number: number, format: NumberFormat, date1904: boolean): ShownCell {
  const plain: ShownCell = { text: plainNumber(number), value: { kind: 'number', number } };
  if (format.kind === 'plain') return plain;
  if (format.kind === 'number') return { ...plain, text: formattedNumber(number, format.code) ?? plain.text };
  if (format.kind === 'clock') return shownClock(number) ?? plain;
  const { whole, seconds } = serialParts(number);
  // A time typed into a cell that is formatted for dates.
  if (whole === 0 && seconds > 0 && !date1904) return shownClock(number) ?? plain;
  const day = dayFromSerial(whole, date1904);
  if (day === null) return { ...plain, text: dayThatIsNone(whole, date1904) ?? plain.text };
  if (format.kind === 'day') return shownDay(day, seconds);
  return { ...plain, text: partOfDate(day, format.kind) };
}

/** Without the noise of binary fractions, and never as a power of ten: NHS and telephone numbers stay whole. */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const isLong = Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6);
  return isLong
    ? String(rounded)
    : rounded.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 20 });
}

function formattedNumber(number: number, code: string): string | null {
  const text = formatValue(Number(number.toPrecision(15)), code).trim();
  return text === '' || !/\d/.test(text) ? null : text;
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

function shownClock(number: number): ShownCell | null {
  if (number < 0) return null;
  const text = clockText(serialParts(number).seconds);
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

function partOfDate(day: Day, part: 'month' | 'year' | 'day-and-month'): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  if (part === 'year') return String(year);
  return part === 'month' ? `${months[month - 1]} ${year}` : `${dayOfMonth} ${months[month - 1]}`;
}

function dayThatIsNone(whole: number, date1904: boolean): string | null {
  return whole === 60 && !date1904 ? '29/02/1900' : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
