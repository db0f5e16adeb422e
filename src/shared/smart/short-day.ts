import { monthNames } from '../when/vocabulary.ts';
import type { Token } from './tokens.ts';

/** Days as notes shorten them: the year is the plan's own, so "4 June", "12/3", "the 8th" and "Friday" are days enough. */

const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...monthNames.flatMap((name, index): readonly (readonly [string, number])[] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9],
]);
const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const weekdays = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon sat sun tomorrow'.split(' '),
);
const ordinals = new Set(['st', 'nd', 'rd', 'th']);

/** Where a day without its year that begins at a token ends, or null when none begins there or there is no such day. */
export function shortDayAt(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? '';
  if (weekdays.has(text)) return at + 1;
  const figures = /^(\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (figures !== null) return isDay(Number(figures[1]), Number(figures[2])) ? at + 1 : null;
  return /^\d{1,2}$/.test(text) ? dayAndMonth(tokens, at, Number(text)) : null;
}

function dayAndMonth(tokens: readonly Token[], at: number, day: number): number | null {
  const isOrdinal = ordinals.has(tokens[at + 1]?.text ?? '');
  let place = isOrdinal ? at + 2 : at + 1;
  if (tokens[place]?.text === 'of') place += 1;
  const month = monthNumbers.get(tokens[place]?.text ?? '');
  if (month === undefined) return isOrdinal && place === at + 2 && day >= 1 && day <= 31 ? place : null;
  const hasYear = /^\d{2,4}$/.test(tokens[place + 1]?.text ?? '');
  return !hasYear && isDay(day, month) ? place + 1 : null;
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= (daysOfMonths[month - 1] ?? 0);
}

/** Where a time of day that begins at a token ends: "5pm", "10.30 am", "17:00", "noon". */
export function timeOfDayEnd(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? '';
  if (text === 'noon' || text === 'midday' || text === 'midnight') return at + 1;
  if (/^\d{1,2}:\d{2}$/.test(text)) return at + 1;
  const half = tokens[at + 1]?.text;
  return /^\d{1,2}(?:[.:]\d{2})?$/.test(text) && (half === 'am' || half === 'pm') ? at + 2 : null;
}
