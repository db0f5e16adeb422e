import { takeSuffix } from './clock.ts';
import type { Cursor } from './cursor.ts';
import { findNamedDate } from './named-date.ts';
import { findNumericDate } from './numeric-date.ts';
import { type Clock, type Instant, tellAlternatives, tellRange, tellTime } from './tell-clock.ts';

interface TimeNumber {
  readonly instant: Instant;
  /** "10": it says no minutes. */
  readonly isHourOnly: boolean;
}

const minuteMarks = new Set([':', '.', ';']);

/** "1945", "11.30", "10", "7pm": numbers that may be a time where the day follows them. */
function takeTimeNumber(cursor: Cursor): TimeNumber | null {
  const { kind, text, number } = cursor.peek();
  if (kind !== 'number' || text.length > 4) return null;
  cursor.at += 1;
  const isTogether = text.length === 4;
  const hasMinutes = !isTogether && takesMinutes(cursor);
  const hour = isTogether ? Math.floor(number / 100) : number;
  const minute = isTogether ? number % 100 : hasMinutes ? cursor.peek(-1).number : 0;
  if (text.length === 3 || hour > 23 || minute > 59) return null;
  const { meridiem, hours } = takeSuffix(cursor);
  const isHourOnly = !isTogether && !hasMinutes && !hours && meridiem === null;
  const word = isHourOnly && hour <= 12 ? 'o-clock' : null;
  return { instant: { hour, minute, meridiem, is24: isTogether || hours, word }, isHourOnly };
}

function takesMinutes(cursor: Cursor): boolean {
  const minutes = cursor.peek(1);
  const isMinutes = minuteMarks.has(cursor.peek().text) && minutes.kind === 'number' && !minutes.spaced;
  if (!isMinutes || minutes.text.length !== 2) return false;
  cursor.at += 2;
  return true;
}

/** Whether a whole day follows: "on 14 August 2010", "14/08/10", ", on the evening of 14 August 2010". */
function isWholeDayNext(cursor: Cursor): boolean {
  const { at, problem } = cursor;
  cursor.takeMark(',');
  while (cursor.peek().role === 'filler' || cursor.peek().role === 'part-of-day') cursor.at += 1;
  if (cursor.peek().role === 'weekday') cursor.at += 1;
  const found = cursor.attempt(findNamedDate) ?? cursor.attempt(findNumericDate);
  cursor.at = at;
  cursor.problem = problem;
  return found?.name.kind === 'calendar' && found.name.day !== null && found.name.month !== null;
}

/** Reads "1900 and 2000", "10 – 11.30", "at 10 or 11.30", where the day that they are times of follows. */
export function findTimesBeforeDay(cursor: Cursor, isBetween: boolean): Clock | null {
  return cursor.attempt(() => {
    const start = takeTimeNumber(cursor);
    if (start === null) return null;
    const isChoice = !isBetween && (cursor.take('and') ?? cursor.take('or')) !== null;
    const isRange = !isChoice && takeRangeMark(cursor, isBetween);
    if (!isChoice && !isRange) return null;
    cursor.skip('approximate');
    const end = takeTimeNumber(cursor);
    if (end === null || !isWholeDayNext(cursor)) return null;
    return isChoice ? tellAlternatives() : tellRange(start.instant, end.instant);
  });
}

function takeRangeMark(cursor: Cursor, isBetween: boolean): boolean {
  if (cursor.takeMark('-–') || (isBetween && cursor.take('and') !== null)) return true;
  return (cursor.take('to') ?? cursor.take('until')) !== null;
}

/** Reads "at 10", "1945" before "on" and a whole day. An hour alone needs the "at" before it. */
export function findTimeBeforeDay(cursor: Cursor, isAfterAt: boolean): Clock | null {
  return cursor.attempt(() => {
    const time = takeTimeNumber(cursor);
    if (time === null || cursor.peek().text !== 'on' || (time.isHourOnly && !isAfterAt)) return null;
    return isWholeDayNext(cursor) ? tellTime(time.instant) : null;
  });
}
