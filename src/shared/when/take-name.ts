import { type Cursor, problem } from './cursor.ts';
import { isBareYear } from './date-name.ts';
import { findLoneDay, findNamedDate } from './named-date.ts';
import { findNumericDate } from './numeric-date.ts';
import { findPeriod } from './period-name.ts';
import { addPartOfDay, type Point } from './point.ts';
import { findQuarter } from './quarter-name.ts';
import { findRelative } from './relative-words.ts';
import { isAfterAt } from './take-clock.ts';
import { isClockNumber } from './written-year.ts';

/** After these a number is the name of one of many: "Year 8", "month 3". */
const numberedWords = new Set(['year', 'the year', 'month']);

/** After these a number is plainly a day: "on 17". */
const dayPrepositions = new Set(['on', 'the', 'during', 'on the']);

const timeOrYear = problem('After “at”, four digits may be a time or a year.', 'Write “in” before a year.');

/** Takes the point's date, which a text has once. */
export function takeName(cursor: Cursor, point: Point): boolean {
  if (point.found !== null) return false;
  if (takeQuarter(cursor, point)) return true;
  const mayBeTime = isAfterAt(cursor);
  const found =
    cursor.attempt(findPeriod) ?? cursor.attempt(findNamedDate) ?? cursor.attempt(findNumericDate);
  if (found === null) return takeLoneDay(cursor, point);
  if (mayBeTime && isBareYear(found.name)) return cursor.complain(timeOrYear) !== null;
  point.found = found;
  return true;
}

function takeQuarter(cursor: Cursor, point: Point): boolean {
  const quarter = findQuarter(cursor);
  if (quarter === null) return false;
  point.found = quarter;
  point.shades.push(`quarter-${quarter.quarter}`);
  return true;
}

function takeLoneDay(cursor: Cursor, point: Point): boolean {
  const { text, role } = cursor.peek(-1);
  const isNumbered = role === 'unit' || role === 'term' || numberedWords.has(text);
  if (isNumbered || isClockNumber(cursor) || cursor.peek(1).role === 'occasions') return false;
  const day = findLoneDay(cursor);
  if (day === null) return false;
  point.found = day;
  const isOpenRange = cursor.peek().text === '-' || cursor.peek().text === '–';
  const isMarked = (point.weekday !== null && !isOpenRange) || dayPrepositions.has(text);
  point.dayIsMarked = day.dayIsMarked || isMarked;
  return true;
}

/** Takes words that count from the row above; a text has them once, before its date. */
export function takeRelative(cursor: Cursor, point: Point): boolean {
  if (point.relative !== null || point.found !== null) return false;
  const relative = cursor.attempt(findRelative);
  if (relative === null) return false;
  point.relative = relative;
  if (relative.partOfDay !== null) addPartOfDay(point, relative.partOfDay);
  return true;
}
