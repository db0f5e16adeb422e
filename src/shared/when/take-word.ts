import type { Cursor } from './cursor.ts';
import { addPartOfDay, type Point } from './point.ts';
import { startsClock } from './take-clock.ts';

/** Words about the date or the time that follows or precedes them; each counts once. */
export function takeWord(cursor: Cursor, point: Point): boolean {
  const lexeme = cursor.peek();
  const value = String(lexeme.value);
  switch (lexeme.role) {
    case 'filler':
    case 'time-unknown':
      break;
    case 'needs-birth':
      if (!isBirthItself(cursor, point)) return false;
      break;
    case 'unknown-date':
      point.isDayUnknown = true;
      point.isDayInexact ||= value === 'exact';
      break;
    case 'occasions':
      point.isSeveral = true;
      break;
    case 'approximate':
      return takeApproximate(cursor, point);
    case 'approximate-after':
    case 'approximate-before':
      point.approximate = true;
      break;
    case 'uncertain':
      point.uncertain = true;
      break;
    case 'throughout':
      point.throughout = true;
      break;
    case 'weekday':
      if (point.weekday !== null) return false;
      point.weekday = Number(lexeme.value);
      break;
    case 'shade':
      if (point.found !== null) return false;
      point.shades.push(value);
      break;
    case 'frame':
      if (point.frame !== null || point.found !== null) return false;
      point.frame = value;
      break;
    case 'part-of-day':
      addPartOfDay(point, value);
      stepOverAnd(cursor);
      break;
    case 'meridiem':
      addPartOfDay(point, value === 'am' ? 'morning' : 'afternoon');
      break;
    default:
      return takeShadeMark(cursor, point) || takeOccasions(cursor, point);
  }
  cursor.at += 1;
  return true;
}

/** "the afternoon and evening of 14 August 2010" */
function stepOverAnd(cursor: Cursor): void {
  if (cursor.peek(1).role === 'and' && cursor.peek(2).role === 'part-of-day') cursor.at += 1;
}

/** "born on 12 March 2012", "DOB: 12/03/2012": here the date of birth is given, and nothing counts from it. */
function isBirthItself(cursor: Cursor, { found }: Point): boolean {
  const next = cursor.peek(1);
  const isBirth = ['born', 'dob', 'date of birth'].includes(cursor.peek().text);
  return isBirth && found === null && (next.kind === 'number' || [':', 'on', 'in'].includes(next.text));
}

/** "12 March 2012 approx 14:30": after a date that is read, it is the time that is approximate. */
function takeApproximate(cursor: Cursor, point: Point): boolean {
  const isAboutLaterTime = point.found !== null && point.clock === null && startsClock(cursor);
  cursor.at += 1;
  if (isAboutLaterTime) point.clockApproximate = true;
  else point.approximate = true;
  return true;
}

/** "early to mid-2015", "mid/late March", "mid-March", "late – March": marks between shades and what they shade. */
function takeShadeMark(cursor: Cursor, point: Point): boolean {
  if (point.shades.length === 0 || point.found !== null) return false;
  const lexeme = cursor.peek();
  if (takesHyphenedTo(cursor)) return true;
  const joins = lexeme.text === '-' || lexeme.text === '–' || lexeme.text === '/' || lexeme.role === 'to';
  if (!joins) return false;
  const next = cursor.peek(1).role;
  const isTight = lexeme.role !== 'to' && next !== 'shade' && lexeme.text !== '/';
  if (next !== 'shade' && !isTight) return false;
  cursor.at += 1;
  return true;
}

/** The middle of "mid-to-late 2010". */
function takesHyphenedTo(cursor: Cursor): boolean {
  const isHyphened = cursor.peek().text === '-' && cursor.peek(1).role === 'to';
  const skipped = cursor.peek(2).text === '-' ? 3 : 2;
  if (!isHyphened || cursor.peek(skipped).role !== 'shade') return false;
  cursor.at += skipped;
  return true;
}

/** "on three occasions in 2012": how often tells no date. */
function takeOccasions(cursor: Cursor, point: Point): boolean {
  const isCount =
    cursor.peek().role === 'count' || (cursor.peek().kind === 'number' && cursor.peek().text.length <= 2);
  if (!isCount || cursor.peek(1).role !== 'occasions') return false;
  point.isSeveral ||= cursor.peek(1).text !== 'occasion';
  cursor.at += 2;
  return true;
}
