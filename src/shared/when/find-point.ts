import { takeCountedShade } from './counted-shade.ts';
import type { Cursor } from './cursor.ts';
import { takeNthWeekday } from './nth-weekday.ts';
import { emptyPoint, type Point } from './point.ts';
import {
  startsClock,
  takeClock,
  takeClockAfterMark,
  takeOpenedClock,
  takeUniversalTime,
} from './take-clock.ts';
import { takeName, takeRelative } from './take-name.ts';
import { takeWord } from './take-word.ts';

/** Reads one point: times, weekday, part of day and date in whatever order they stand. */
export function findPoint(cursor: Cursor, started: Point = emptyPoint()): Point | null {
  const point = started;
  let isMoving = true;
  while (isMoving && !cursor.isAtEnd) {
    isMoving =
      takeRelative(cursor, point) ||
      takeClock(cursor, point) ||
      takeOpenedClock(cursor, point) ||
      takeName(cursor, point) ||
      takePart(cursor, point) ||
      takeWord(cursor, point) ||
      takeJoiningMark(cursor, point);
  }
  const isSomething =
    point.found !== null || point.relative !== null || point.clock !== null || point.partOfDay !== null;
  return isSomething || point.weekday !== null ? point : null;
}

/** "one Tuesday in March 2012" tells no more than the month. */
function takeSomeWeekday(cursor: Cursor): boolean {
  const isOne = cursor.peek().role === 'count' && cursor.peek().value === 1;
  const isOf = cursor.peek(2).text === 'in' || cursor.peek(2).text === 'of';
  if (!isOne || cursor.peek(1).role !== 'weekday' || !isOf) return false;
  cursor.at += 3;
  return true;
}

/** "the first three months of 2010" */
function takePart(cursor: Cursor, point: Point): boolean {
  if (point.found !== null) return false;
  if (takeSomeWeekday(cursor)) return true;
  const part = takeCountedShade(cursor) ?? takeNthWeekday(cursor);
  if (part !== null) point.shades.push(part);
  return part !== null;
}

/** "Date: 12/03/2012", "uncertain: 2012". */
function takeColonOfLabel(cursor: Cursor, point: Point): boolean {
  const { role } = cursor.peek(-1);
  const isLabel =
    role === 'filler' || role === 'needs-birth' || role === 'approximate' || role === 'uncertain';
  if (!isLabel || point.found !== null) return false;
  cursor.at += 1;
  return true;
}

const joiningMarks = new Set([',', ':', ';', '-', '–']);

/** "2012-03-12T14:30", and the comma or dash of "12/03/2012, 14:30" and "Monday, 12 March". */
function takeJoiningMark(cursor: Cursor, point: Point): boolean {
  const { text } = cursor.peek();
  const isLetterT = text === 't' && point.found !== null && cursor.peek(1).kind === 'number';
  if (!isLetterT && !joiningMarks.has(text)) return false;
  if (text === ':' && takeColonOfLabel(cursor, point)) return true;
  const start = cursor.at;
  cursor.at += 1;
  if (isLetterT && takeClock(cursor, point)) {
    takeUniversalTime(cursor, point);
    return true;
  }
  const hasMore = !isLetterT && takeAfterMark(cursor, point, text === '-' || text === '–');
  if (!hasMore) cursor.at = start;
  return hasMore;
}

function takeAfterMark(cursor: Cursor, point: Point, isDash: boolean): boolean {
  if (point.found === null) return takeBeforeDate(cursor, point);
  while (cursor.peek().role === 'filler') cursor.at += 1;
  if (cursor.peek().role === 'approximate' && startsClock(cursor)) {
    cursor.at += 1;
    const taken = takeClock(cursor, point);
    point.clockApproximate ||= taken;
    return taken;
  }
  if (takeClockAfterMark(cursor, point, isDash)) return true;
  const { role } = cursor.peek();
  const isAside =
    role === 'part-of-day' ||
    role === 'weekday' ||
    role === 'uncertain' ||
    role === 'time-unknown' ||
    role === 'unknown-date';
  if (isAside || (role === 'approximate' && cursor.peek(1).kind !== 'number')) return takeWord(cursor, point);
  return false;
}

/** Before the date only a weekday, time or part of day may be set off: "Monday, 2 November", "14:30 - 12/03/12". */
function takeBeforeDate(cursor: Cursor, point: Point): boolean {
  const isCounted = point.relative !== null || point.isDayUnknown || point.isSeveral;
  const setOff = isCounted || point.weekday !== null || point.clock !== null || point.partOfDay !== null;
  if (setOff) cursor.skip('filler');
  return setOff && (takeName(cursor, point) || (cursor.peek().role === 'weekday' && takeWord(cursor, point)));
}
