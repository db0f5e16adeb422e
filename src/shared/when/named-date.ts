import { type Cursor, problem } from './cursor.ts';
import { type FoundName, isPlausibleYear, note } from './date-name.ts';
import type { Lexeme } from './lexemes.ts';
import { sayMonth } from './say-day.ts';
import type { FoundYear } from './two-digit-year.ts';
import type { WhenNote } from './when.ts';
import { apostropheYear, findYearAfter, isClockNumber, takeTightMark } from './written-year.ts';

interface FoundMonth {
  readonly month: number;
  readonly notes: readonly WhenNote[];
}

function takeMonth(cursor: Cursor): FoundMonth | null {
  const lexeme = cursor.take('month');
  if (lexeme === null) return null;
  const month = Number(lexeme.value);
  if (!lexeme.repaired) return { month, notes: [] };
  const message = `“${lexeme.text}” is read as ${sayMonth(month)}.`;
  return { month, notes: [note('slip-repaired', message)] };
}

/** "12", "12th", "12 th", "third"; the cursor stands behind it. */
function takeDay(cursor: Cursor): { readonly day: number; readonly marked: boolean } | null {
  const next = cursor.peek();
  if (next.role === 'ordinal-word') {
    cursor.at += 1;
    return { day: Number(next.value), marked: true };
  }
  if (!isDayNumber(next) || isClockNumber(cursor)) return null;
  cursor.at += 1;
  const marked = cursor.take('ordinal') !== null;
  return { day: next.number, marked };
}

function isDayNumber(lexeme: Lexeme): boolean {
  return lexeme.kind === 'number' && lexeme.text.length <= 2;
}

function isClockText({ kind, text }: Lexeme): boolean {
  return kind === 'number' && text.length === 4 && text < '2400' && text.slice(2) < '60';
}

/** After the year of "14 August 2000-2200": with no year, it may have been from 20:00 to 22:00. */
function mayBeTwoTimes(cursor: Cursor): boolean {
  const [year, mark, second] = [cursor.peek(-1), cursor.peek(), cursor.peek(1)];
  const isRange = mark.text === '-' || mark.text === '–' || mark.role === 'to';
  return isRange && isClockText(year) && isClockText(second) && year.text < second.text;
}

/** "12 March 2012", "12th of March", "12-Mar-12", "12Mar2012". */
function findDayThenMonth(cursor: Cursor): FoundName | null {
  const day = takeDay(cursor);
  if (day === null) return null;
  const mark = cursor.peek();
  const isSlash =
    mark.text === '/' || mark.text === '-' || mark.text === '–' || mark.text === '.' || mark.text === ',';
  if (isSlash && !(mark.text === '–' && mark.spaced)) cursor.at += 1;
  const isWord = cursor.peek(-1).role === 'ordinal-word';
  // "First in March 2012" is the first of several; "the 12th in March 2012" a day.
  const joining = isWord ? ['of', 'the', 'the month of'] : ['of', 'the', 'the month of', 'in'];
  while (joining.includes(cursor.peek().text)) cursor.at += 1;
  const month = takeMonth(cursor);
  if (month === null) return null;
  const year = findYearAfter(cursor, true);
  if (year !== null && mayBeTwoTimes(cursor))
    return cursor.complain(problem('Its four digits may be a year and a time, or two times.'));
  return {
    name: { kind: 'calendar', year: year?.year ?? null, month: month.month, day: day.day },
    notes: [...month.notes, ...(year?.notes ?? [])],
  };
}

function withoutDay(month: FoundMonth, year: FoundYear | null): FoundName {
  return {
    name: { kind: 'calendar', year: year?.year ?? null, month: month.month, day: null },
    notes: [...month.notes, ...(year?.notes ?? [])],
  };
}

/** "2012-Mar-12", "2012 March 12", "2012 March", "2012, March". */
function findYearFirst(cursor: Cursor): FoundName | null {
  const { number: year, text } = cursor.peek();
  if (text.length !== 4 || !isPlausibleYear(year, cursor.today)) return null;
  cursor.at += 1;
  if (!cursor.takeMark(',')) takeTightMark(cursor);
  const month = takeMonth(cursor);
  if (month === null) return null;
  const day = cursor.attempt(() => {
    takeTightMark(cursor);
    return takeDay(cursor);
  });
  if (cursor.peek().kind === 'number' || findYearAfter(cursor, true) !== null) return null;
  return { name: { kind: 'calendar', year, month: month.month, day: day?.day ?? null }, notes: month.notes };
}

/** "March 12, 2012", "March 12th", "March 2012", and "Oct-99". */
function findMonthFirst(cursor: Cursor): FoundName | null {
  const isSecondOfTwo = isRangeMark(cursor.peek(-1)) && cursor.peek(-2).role === 'month';
  const month = takeMonth(cursor);
  if (month === null) return null;
  const year = findYearAfter(cursor, false) ?? cursor.attempt(findYearPastDays);
  if (year !== null) return withoutDay(month, year);
  return cursor.attempt(() => findDayOfMonthFirst(cursor, month, isSecondOfTwo)) ?? withoutDay(month, null);
}

/** In "Oct-99" the number can be no day. */
function findYearPastDays(cursor: Cursor): FoundYear | null {
  const number = cursor.peek().kind === 'number' ? cursor.peek() : cursor.peek(1);
  return number.number > 31 ? findYearAfter(cursor, true) : null;
}

function isRangeMark({ text }: Lexeme): boolean {
  return text === '-' || text === '–' || text === '/';
}

/** Steps over what may stand between "March" and "12"; tells whether it was a dash or stroke with no space. */
function takeMarkBeforeDay(cursor: Cursor): boolean {
  const mark = cursor.peek();
  const isTight = !mark.spaced && isRangeMark(mark);
  if (isTight || mark.text === ',') cursor.at += 1;
  while (cursor.peek().text === 'the') cursor.at += 1;
  return isTight;
}

/** "March 12" is a day; "Mar-12" and "Mar/Apr 12" may be a year as well. */
function findDayOfMonthFirst(cursor: Cursor, month: FoundMonth, isSecondOfTwo: boolean): FoundName | null {
  const isTight = takeMarkBeforeDay(cursor);
  const { text } = cursor.peek();
  const day = takeDay(cursor);
  if (day === null || cursor.peek().role === 'month' || cursor.peek().role === 'unit') return null;
  const mayBeYear = !day.marked && text.length === 2;
  const year = findYearAfter(cursor, false);
  const { month: number, notes } = month;
  if (year !== null) {
    return {
      name: { kind: 'calendar', year: year.year, month: number, day: day.day },
      notes: [...notes, ...year.notes],
    };
  }
  const name = { kind: 'calendar', year: null, month: number, day: day.day } as const;
  if (!mayBeYear) return { name, notes };
  if (!isTight && !isSecondOfTwo) return { name: { ...name, mayBeYear: day.day }, notes };
  const monthName = sayMonth(number);
  const reason = `In “${monthName}-${text}” the ${text} may be a day or a year.`;
  return cursor.complain(problem(reason, 'Write the year in full.'));
}

/** In "March 12-14, 2012" and "March 12th and 14th 2012" the year stands behind the second day. */
function isAfterMonthAndDay(cursor: Cursor): boolean {
  const isOrdinal = cursor.peek(-2).role === 'ordinal';
  const [month, day] = isOrdinal ? [cursor.peek(-4), cursor.peek(-3)] : [cursor.peek(-3), cursor.peek(-2)];
  return month.role === 'month' && day.kind === 'number';
}

/** "the 6th", "on 17": a day whose month and year stand elsewhere. */
function findDayOnly(cursor: Cursor): (FoundName & { readonly dayIsMarked: boolean }) | null {
  // "First" with no month is more often the first of several.
  if (cursor.peek().role === 'ordinal-word') return null;
  const followsMonthAndDay = isAfterMonthAndDay(cursor);
  const day = takeDay(cursor);
  if (day === null || day.day < 1 || day.day > 31) return null;
  const next = cursor.peek();
  const belongsElsewhere =
    next.role === 'unit' || next.role === 'count' || (next.kind === 'unknown' && !next.spaced);
  if (belongsElsewhere) return null;
  const year = followsMonthAndDay ? findYearAfter(cursor, false) : null;
  return {
    name: { kind: 'calendar', year: year?.year ?? null, month: null, day: day.day },
    notes: year?.notes ?? [],
    dayIsMarked: day.marked,
  };
}

/** "in ’12" */
function findShortYear(cursor: Cursor): FoundName | null {
  const year = apostropheYear(cursor);
  if (year === null || cursor.peek().text === 's') return null;
  return { name: { kind: 'calendar', year: year.year, month: null, day: null }, notes: year.notes };
}

/** Reads a date that names its month in letters, or a year with an apostrophe. */
export function findNamedDate(cursor: Cursor): FoundName | null {
  return (
    cursor.attempt(findShortYear) ??
    cursor.attempt(findYearFirst) ??
    cursor.attempt(findDayThenMonth) ??
    cursor.attempt(findMonthFirst)
  );
}

/** Reads a day without month and year, where nothing more can be read. */
export function findLoneDay(cursor: Cursor): (FoundName & { readonly dayIsMarked: boolean }) | null {
  return cursor.attempt(findDayOnly);
}
