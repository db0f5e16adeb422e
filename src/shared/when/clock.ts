import type { Cursor } from './cursor.ts';
import { type Clock, type Instant, tellRange, tellTime } from './tell-clock.ts';

/** How much the surroundings say that a bare number is a time. */
export type ClockHint = 'none' | 'after-at' | 'date-read' | 'time-cell';

interface Found {
  readonly instant: Instant;
}

function digitsAt(cursor: Cursor, ahead: number, lengths: readonly number[]): number | null {
  const lexeme = cursor.peek(ahead);
  if (lexeme.kind !== 'number' || !lengths.includes(lexeme.text.length)) return null;
  return lexeme.number;
}

function goesOnAsNumber(cursor: Cursor): boolean {
  const next = cursor.peek();
  const marks = next.text === '.' || next.text === '/' || next.text === ':';
  return (
    next.kind === 'mark' &&
    marks &&
    !next.spaced &&
    cursor.peek(1).kind === 'number' &&
    !cursor.peek(1).spaced
  );
}

/** Both are what clocks in the United Kingdom show, in their season. */
const timeZones: ReadonlySet<string> = new Set(['bst', 'gmt']);

/** What follows the digits: "pm", "hrs". Two that disagree with the hour make the time doubtful. */
export function takeSuffix(cursor: Cursor): {
  readonly meridiem: 'am' | 'pm' | null;
  readonly hours: boolean;
} {
  let hours = cursor.take('hours') !== null;
  const word = cursor.take('meridiem')?.value;
  hours ||= cursor.take('hours') !== null;
  if (timeZones.has(cursor.peek().text)) cursor.at += 1;
  return { meridiem: word === 'am' || word === 'pm' ? word : null, hours };
}

function instant(hour: number, minute: number, meridiem: 'am' | 'pm' | null, is24: boolean): Found | null {
  const wholeDay = hour === 24 && minute === 0;
  if (minute > 59 || (hour > 23 && !wholeDay)) return null;
  if (wholeDay) return { instant: { hour: 0, minute: 0, meridiem: null, is24: true, word: 'midnight' } };
  return { instant: { hour, minute, meridiem, is24, word: null } };
}

/** "14:30", "2:30 pm", "14:30:05". */
function findColonTime(cursor: Cursor): Found | null {
  const hour = digitsAt(cursor, 0, [1, 2]);
  const minute = digitsAt(cursor, 2, [2]);
  const mark = cursor.peek(1).text;
  if (hour === null || minute === null || (mark !== ':' && mark !== ';')) return null;
  cursor.at += 3;
  skipSeconds(cursor);
  if (goesOnAsNumber(cursor)) return null;
  const { meridiem, hours } = takeSuffix(cursor);
  return instant(hour, minute, meridiem, hours);
}

function skipSeconds(cursor: Cursor): void {
  if (cursor.peek().text !== ':' || digitsAt(cursor, 1, [2]) === null) return;
  cursor.at += 2;
  if (cursor.peek().text === '.' && cursor.peek(1).kind === 'number' && !cursor.peek(1).spaced)
    cursor.at += 2;
}

/** After "14.08.10" a dotted "16.08" is as likely a day. */
function isAfterDottedDate(cursor: Cursor): boolean {
  const at = cursor.at - 4 - (cursor.peek(-4).text === ',' ? 1 : 0);
  const [first, second, third] = [at - 3, at - 1, at].map((index) => cursor.lexemes[index]);
  return first?.text === '.' && second?.text === '.' && third?.kind === 'number';
}

/** "2.30pm", "14.30hrs", and "16.30" where it can be no date. */
function findDottedTime(cursor: Cursor, hint: ClockHint): Found | null {
  const hour = digitsAt(cursor, 0, [1, 2]);
  const minute = digitsAt(cursor, 2, [2]);
  if (hour === null || minute === null || cursor.peek(1).text !== '.' || cursor.peek(2).spaced) return null;
  cursor.at += 3;
  if (goesOnAsNumber(cursor)) return null;
  const { meridiem, hours } = takeSuffix(cursor);
  if (isAfterDottedDate(cursor) && minute >= 1 && minute <= 12 && meridiem === null && !hours) return null;
  const canBeDate = minute >= 1 && minute <= 12 && hour >= 1 && cursor.peek().text !== 'on';
  if (canBeDate && meridiem === null && !hours && hint === 'none') return null;
  return instant(hour, minute, meridiem, hours);
}

/** "1430 hrs", "at 0915", "14h30". */
function findTogether(cursor: Cursor, hint: ClockHint): Found | null {
  const number = digitsAt(cursor, 0, hint === 'time-cell' ? [3, 4] : [4]);
  if (number === null) return null;
  cursor.at += 1;
  if (goesOnAsNumber(cursor)) return null;
  const { meridiem, hours } = takeSuffix(cursor);
  const isYearLike = number >= 1800 && number <= 2199 && number % 100 < 60;
  const isBeforeDate = hint === 'after-at' && cursor.peek().text === 'on';
  const isClear = meridiem !== null || hours || isBeforeDate || hint === 'date-read' || hint === 'time-cell';
  if (!isClear && (hint === 'none' ? !couldOnlyBeTime(cursor, number) : isYearLike)) return null;
  return instant(Math.floor(number / 100), number % 100, meridiem, true);
}

/** "0915" begins with a nought, which no year does. */
function couldOnlyBeTime(cursor: Cursor, number: number): boolean {
  return cursor.peek(-1).text.startsWith('0') && number < 1000 && number > 100;
}

function findHourAndLetter(cursor: Cursor): Found | null {
  const hour = digitsAt(cursor, 0, [1, 2]);
  const minute = digitsAt(cursor, 2, [2]);
  if (hour === null || minute === null || cursor.peek(1).text !== 'h' || cursor.peek(2).spaced) return null;
  cursor.at += 3;
  return instant(hour, minute, null, true);
}

/** "3pm", "3 o'clock", "15 hrs". */
function findWholeHour(cursor: Cursor, hint: ClockHint): Found | null {
  const lexeme = cursor.peek();
  const hour = lexeme.role === 'count' ? Number(lexeme.value) : digitsAt(cursor, 0, [1, 2]);
  if (hour === null || hour > 24) return null;
  cursor.at += 1;
  if (cursor.take('o-clock') !== null) {
    const { meridiem } = takeSuffix(cursor);
    if (meridiem !== null) return instant(hour, 0, meridiem, false);
    return {
      instant: { hour, minute: 0, meridiem: null, is24: hour > 12, word: hour > 12 ? null : 'o-clock' },
    };
  }
  if (lexeme.kind !== 'number') return null;
  const { meridiem, hours } = takeSuffix(cursor);
  if (meridiem !== null) return instant(hour, 0, meridiem, hours);
  return hours && hint !== 'none' && lexeme.text.length === 2 ? instant(hour, 0, null, true) : null;
}

function findWord(cursor: Cursor): Found | null {
  if (cursor.take('noon') !== null) return instant(12, 0, null, true);
  if (cursor.take('midnight') === null) return null;
  return { instant: { hour: 0, minute: 0, meridiem: null, is24: true, word: 'midnight' } };
}

function findInstant(cursor: Cursor, hint: ClockHint): Found | null {
  return (
    cursor.attempt(findWord) ??
    cursor.attempt(findColonTime) ??
    cursor.attempt(() => findDottedTime(cursor, hint)) ??
    cursor.attempt(() => findTogether(cursor, hint)) ??
    cursor.attempt(findHourAndLetter) ??
    cursor.attempt(() => findWholeHour(cursor, hint))
  );
}

/** Reads a clock time at the cursor. */
export function findClock(cursor: Cursor, hint: ClockHint): Clock | null {
  const found = findInstant(cursor, hint);
  if (found === null) return null;
  return tellTime(found.instant);
}

function takeRangeMark(cursor: Cursor, isBetween: boolean): boolean {
  if (cursor.takeMark('-–')) return true;
  if (isBetween && cursor.take('and') !== null) return true;
  return (cursor.take('to') ?? cursor.take('until')) !== null;
}

/** The hour of "2-3pm", which takes its half of the day from the end. */
function findBareHour(cursor: Cursor): Found | null {
  const hour = digitsAt(cursor, 0, [1, 2]);
  if (hour === null || hour < 1 || hour > 12) return null;
  cursor.at += 1;
  return { instant: { hour, minute: 0, meridiem: null, is24: false, word: null } };
}

/** Reads "14:00-15:30", "from 2 to 3pm", "between 14.45 and 15.45" at the cursor. */
export function findClockRange(cursor: Cursor, hint: ClockHint, isBetween: boolean): Clock | null {
  return cursor.attempt(() => {
    const first = findInstant(cursor, hint);
    const start = first ?? cursor.attempt(findBareHour);
    if (start === null || !takeRangeMark(cursor, isBetween)) return null;
    cursor.skip('approximate');
    const end = findInstant(cursor, first === null ? 'none' : 'date-read');
    if (end === null || (first === null && end.instant.meridiem === null)) return null;
    return tellRange(start.instant, end.instant);
  });
}
