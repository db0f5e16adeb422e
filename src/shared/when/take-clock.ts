import { type ClockHint, findClock, findClockRange } from './clock.ts';
import type { Cursor } from './cursor.ts';
import { isPlausibleYear, note } from './date-name.ts';
import type { Lexeme } from './lexemes.ts';
import { hasDay, type Point } from './point.ts';
import type { Clock } from './tell-clock.ts';
import { findTimeBeforeDay, findTimesBeforeDay } from './times-before-day.ts';
import type { Role } from './vocabulary.ts';

/** Words that may stand between "at" and its time. */
const beforeTimes: ReadonlySet<Role | null> = new Set([
  'approximate',
  'approximate-after',
  'approximate-before',
  'after',
  'before',
]);

const timePrepositions = new Set(['at', '@', 'hours of', 'the hours of']);

/** The word before the cursor, and before "about" and "after". */
function wordBefore(cursor: Cursor): Lexeme {
  let back = -1;
  while (beforeTimes.has(cursor.peek(back).role)) back -= 1;
  return cursor.peek(back);
}

/** "at 2012", "at about 1830": with no date it is a time, or a year; "as at 2012" is another word. */
export function isAfterAt(cursor: Cursor): boolean {
  const { text, role } = wordBefore(cursor);
  return text === 'at' || text === '@' || (role === 'approximate' && text.startsWith('at '));
}

function clockHint(cursor: Cursor, point: Point): ClockHint {
  if (hasDay(point)) return 'date-read';
  const isExpected = point.found !== null || timePrepositions.has(wordBefore(cursor).text);
  return isExpected ? 'after-at' : 'none';
}

/** Where no date has been told yet, the day that follows makes times of numbers that could be years or days. */
function beforeDay(cursor: Cursor, point: Point, isBetween: boolean): Clock | null {
  if (point.found !== null || point.relative !== null) return null;
  const isAfterAt = timePrepositions.has(wordBefore(cursor).text);
  return findTimesBeforeDay(cursor, isBetween) ?? findTimeBeforeDay(cursor, isAfterAt);
}

/** Takes a clock time, or two with a dash or "to" between them; "about" before it is about the time. */
export function takeClock(cursor: Cursor, point: Point): boolean {
  if (point.clock !== null) return false;
  const hint = clockHint(cursor, point);
  const clock =
    beforeDay(cursor, point, false) ??
    findClockRange(cursor, hint, false) ??
    cursor.attempt(() => findClock(cursor, hint));
  if (clock === null) return false;
  point.clock = clock;
  const followsDate = point.found !== null || point.relative !== null;
  const before = cursor.peek(0);
  if (before.text === 'approx' || before.text === 'approximately') {
    cursor.at += 1;
    point.clockApproximate = true;
  }
  if (!followsDate && point.approximate) {
    point.clockApproximate = true;
    point.approximate = false;
  }
  return true;
}

/** "12 March 2012 between 9.30am and 11am", "from 9.30am": times after their day. */
export function takeOpenedClock(cursor: Cursor, point: Point): boolean {
  if (!hasDay(point) || point.clock !== null) return false;
  const taken = cursor.attempt(() => {
    const isBetween = cursor.take('between') !== null;
    if (!isBetween && cursor.take('from') === null) return null;
    if (takeClockRange(cursor, point, isBetween)) return true;
    return !isBetween && startsClearTime(cursor) && takeClock(cursor, point) ? true : null;
  });
  return taken === true;
}

/** "from 9.30am", "from 1430 hrs", "from 14:30"; "from 12/04/12" begins another date. */
function startsClearTime(cursor: Cursor): boolean {
  const marks = cursor.peek(1).text;
  const isColon = marks === ':' && !cursor.peek(1).spaced;
  const clear = [cursor.peek(1), cursor.peek(3)].some(({ role }) => role === 'meridiem' || role === 'hours');
  return isColon || clear;
}

/** A range of times whose opening word ("between", "from") has been taken; the date may follow or precede. */
export function takeClockRange(cursor: Cursor, point: Point, isBetween: boolean): boolean {
  cursor.skip('approximate');
  const clock = findTimesBeforeDay(cursor, isBetween) ?? findClockRange(cursor, 'after-at', isBetween);
  if (clock === null) return false;
  point.clock = clock;
  return true;
}

export function startsClock(cursor: Cursor): boolean {
  return (
    cursor.peek(1).kind === 'number' || cursor.peek(1).role === 'noon' || cursor.peek(1).role === 'midnight'
  );
}

/** The Z of a computer's time: on the clock it may have been an hour later. */
export function takeUniversalTime(cursor: Cursor, point: Point): void {
  if (cursor.peek().text !== 'z' || point.clock === null) return;
  cursor.at += 1;
  const message = 'The time is universal time; in summer the clock in the United Kingdom is an hour later.';
  point.clock = { ...point.clock, notes: [...point.clock.notes, note('time-ambiguous', message)] };
}

/** After a dash or comma another date may follow as well: only what can be no date or year counts as a time. */
export function takeClockAfterMark(cursor: Cursor, point: Point, isDash: boolean): boolean {
  const { text, kind } = cursor.peek();
  const isHours = cursor.peek(1).role === 'hours' || cursor.peek(1).role === 'meridiem';
  const isYear =
    kind === 'number' && text.length === 4 && isPlausibleYear(Number(text), cursor.today) && !isHours;
  const mayBeDate = cursor.peek(2).number <= 12 && cursor.peek(3).role !== 'meridiem';
  const isDotted = isDash && cursor.peek(1).text === '.' && mayBeDate;
  return !isYear && !isDotted && takeClock(cursor, point);
}
