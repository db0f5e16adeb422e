import { type Clock, type ClockHint, findClock, findClockRange } from './clock.ts';
import type { Cursor } from './cursor.ts';
import { type FoundName, isPlausibleYear, note } from './date-name.ts';
import { findLoneDay, findNamedDate } from './named-date.ts';
import { findNumericDate } from './numeric-date.ts';
import { findPeriod, findQuarter } from './period-name.ts';
import { findRelative, type Relative } from './relative-words.ts';
import { isClockNumber } from './written-year.ts';

/** One place in time as a text names it, with all that it says about it. */
export interface Point {
  found: FoundName | null;
  /** A lone day that is plainly a day: "the 6th", "on 17". */
  dayIsMarked: boolean;
  relative: Relative | null;
  /** 1 for Monday to 7 for Sunday. */
  weekday: number | null;
  /** "early", "end", "first-half", … in the order written; "early to mid" has two. */
  shades: string[];
  /** "week-commencing", "weekend", … */
  frame: string | null;
  approximate: boolean;
  uncertain: boolean;
  throughout: boolean;
  clock: Clock | null;
  clockApproximate: boolean;
  partOfDay: string | null;
  /** "on three occasions": more dates than the text gives. */
  isSeveral: boolean;
}

export function emptyPoint(): Point {
  return {
    found: null,
    dayIsMarked: false,
    relative: null,
    weekday: null,
    shades: [],
    frame: null,
    approximate: false,
    uncertain: false,
    throughout: false,
    clock: null,
    clockApproximate: false,
    partOfDay: null,
    isSeveral: false,
  };
}

/** Whether the text has told a day already, to which a bare "1430" can belong. */
function hasDay({ found, relative }: Point): boolean {
  if (found === null) return relative !== null;
  return found.name.kind === 'holiday' || (found.name.kind === 'calendar' && found.name.day !== null);
}

function clockHint(cursor: Cursor, point: Point): ClockHint {
  if (hasDay(point)) return 'date-read';
  let back = -1;
  while (
    ['approximate', 'approximate-after', 'approximate-before', 'after', 'before'].includes(
      cursor.peek(back).role ?? '',
    )
  )
    back -= 1;
  const before = cursor.peek(back).text;
  return before === 'at' || before === '@' || before === 'hours of' || before === 'the hours of'
    ? 'after-at'
    : 'none';
}

function takeClock(cursor: Cursor, point: Point): boolean {
  if (point.clock !== null) return false;
  const hint = clockHint(cursor, point);
  const clock = findClockRange(cursor, hint, false) ?? cursor.attempt(() => findClock(cursor, hint));
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

/** A range of times whose opening word ("between", "from") has been taken; the date may follow or precede. */
export function takeClockRange(cursor: Cursor, point: Point, isBetween: boolean): boolean {
  cursor.skip('approximate');
  const clock = findClockRange(cursor, 'after-at', isBetween);
  if (clock === null) return false;
  point.clock = clock;
  return true;
}

/** After these a number is the name of one of many: "Year 8", "month 3". */
const numberedWords = new Set(['year', 'the year', 'month']);

function takeName(cursor: Cursor, point: Point): boolean {
  if (point.found !== null) return false;
  const found =
    cursor.attempt(findPeriod) ?? cursor.attempt(findNamedDate) ?? cursor.attempt(findNumericDate);
  if (found !== null) {
    point.found = found;
    return true;
  }
  const quarter = findQuarter(cursor);
  if (quarter !== null) {
    point.found = quarter;
    point.shades.push(`quarter-${quarter.quarter}`);
    return true;
  }
  const { text: preceding, role: precedingRole } = cursor.peek(-1);
  if (cursor.peek(1).role === 'occasions') return false;
  const isNumbered = precedingRole === 'unit' || precedingRole === 'term' || numberedWords.has(preceding);
  const day = isNumbered || isClockNumber(cursor) ? null : findLoneDay(cursor);
  if (day === null) return false;
  point.found = day;
  point.dayIsMarked =
    day.dayIsMarked || point.weekday !== null || ['on', 'the', 'during', 'on the'].includes(preceding);
  return true;
}

function addPartOfDay(point: Point, part: string): boolean {
  if (point.partOfDay !== null && point.partOfDay !== part) {
    point.partOfDay = `${point.partOfDay}, ${part}`;
    return true;
  }
  point.partOfDay = part;
  return true;
}

/** Words about the date or the time that follows or precedes them; each counts once. */
function takeWord(cursor: Cursor, point: Point): boolean {
  const lexeme = cursor.peek();
  const value = String(lexeme.value);
  switch (lexeme.role) {
    case 'filler':
    case 'time-unknown':
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

/** "12 March 2012 approx 14:30": after a date that is read, it is the time that is approximate. */
function takeApproximate(cursor: Cursor, point: Point): boolean {
  const isAboutLaterTime = point.found !== null && point.clock === null && startsClock(cursor);
  cursor.at += 1;
  if (isAboutLaterTime) point.clockApproximate = true;
  else point.approximate = true;
  return true;
}

function startsClock(cursor: Cursor): boolean {
  return (
    cursor.peek(1).kind === 'number' || cursor.peek(1).role === 'noon' || cursor.peek(1).role === 'midnight'
  );
}

/** "early to mid-2015", "mid/late March", "mid-March", "late – March": marks between shades and what they shade. */
function takeShadeMark(cursor: Cursor, point: Point): boolean {
  if (point.shades.length === 0 || point.found !== null) return false;
  const lexeme = cursor.peek();
  const joins = lexeme.text === '-' || lexeme.text === '–' || lexeme.text === '/' || lexeme.role === 'to';
  if (!joins) return false;
  const next = cursor.peek(1).role;
  const isTight = lexeme.role !== 'to' && next !== 'shade' && lexeme.text !== '/';
  if (next !== 'shade' && !isTight) return false;
  cursor.at += 1;
  return true;
}

/** "on three occasions in 2012": how often tells no date. */
function takeOccasions(cursor: Cursor, point: Point): boolean {
  const isCount =
    cursor.peek().role === 'count' || (cursor.peek().kind === 'number' && cursor.peek().text.length <= 2);
  if (!isCount || cursor.peek(1).role !== 'occasions') return false;
  cursor.at += 2;
  point.isSeveral = true;
  return true;
}

/** "2012-03-12T14:30", and the comma or dash of "12/03/2012, 14:30" and "Monday, 12 March". */
function takeJoiningMark(cursor: Cursor, point: Point): boolean {
  const lexeme = cursor.peek();
  const isLetterT = lexeme.text === 't' && point.found !== null && cursor.peek(1).kind === 'number';
  const isComma =
    lexeme.text === ',' ||
    lexeme.text === ':' ||
    lexeme.text === '-' ||
    lexeme.text === '–' ||
    lexeme.text === ';';
  if (!isLetterT && !isComma) return false;
  const start = cursor.at;
  cursor.at += 1;
  if (isLetterT && takeClock(cursor, point)) {
    takeUniversalTime(cursor, point);
    return true;
  }
  const hasMore = isComma && takeAfterComma(cursor, point, lexeme.text === '-' || lexeme.text === '–');
  if (!hasMore) cursor.at = start;
  return hasMore;
}

/** The Z of a computer's time: on the clock it may have been an hour later. */
function takeUniversalTime(cursor: Cursor, point: Point): void {
  if (cursor.peek().text !== 'z' || point.clock === null) return;
  cursor.at += 1;
  const message = 'The time is universal time; in summer the clock in the United Kingdom is an hour later.';
  point.clock = { ...point.clock, notes: [...point.clock.notes, note('time-ambiguous', message)] };
}

/** After a dash or comma another date may follow as well: only what can be no date or year counts as a time. */
function takeClockAfterMark(cursor: Cursor, point: Point, isDash: boolean): boolean {
  const { text, kind } = cursor.peek();
  const isYear = kind === 'number' && text.length === 4 && isPlausibleYear(Number(text));
  const mayBeDate = cursor.peek(2).number <= 12 && cursor.peek(3).role !== 'meridiem';
  const isDotted = isDash && cursor.peek(1).text === '.' && mayBeDate;
  return !isYear && !isDotted && takeClock(cursor, point);
}

function takeAfterComma(cursor: Cursor, point: Point, isDash: boolean): boolean {
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
    role === 'part-of-day' || role === 'weekday' || role === 'uncertain' || role === 'time-unknown';
  if (isAside || (role === 'approximate' && cursor.peek(1).kind !== 'number')) return takeWord(cursor, point);
  return false;
}

/** Before the date only a weekday, time or part of day may be set off: "Monday, 2 November", "14:30 - 12/03/12". */
function takeBeforeDate(cursor: Cursor, point: Point): boolean {
  const isCounted = point.relative !== null;
  const setOff = isCounted || point.weekday !== null || point.clock !== null || point.partOfDay !== null;
  return setOff && (takeName(cursor, point) || (cursor.peek().role === 'weekday' && takeWord(cursor, point)));
}

/** Reads one point: times, weekday, part of day and date in whatever order they stand. */
export function findPoint(cursor: Cursor, started: Point = emptyPoint()): Point | null {
  const point = started;
  let isMoving = true;
  while (isMoving && !cursor.isAtEnd) {
    isMoving =
      takeRelative(cursor, point) ||
      takeClock(cursor, point) ||
      takeName(cursor, point) ||
      takeWord(cursor, point) ||
      takeJoiningMark(cursor, point);
  }
  const isSomething =
    point.found !== null || point.relative !== null || point.clock !== null || point.partOfDay !== null;
  return isSomething || point.weekday !== null ? point : null;
}

function takeRelative(cursor: Cursor, point: Point): boolean {
  if (point.relative !== null || point.found !== null) return false;
  const relative = cursor.attempt(findRelative);
  if (relative === null) return false;
  point.relative = relative;
  if (relative.partOfDay !== null) addPartOfDay(point, relative.partOfDay);
  return true;
}
