import type { Cursor } from './cursor.ts';
import { note } from './date-name.ts';
import type { WhenNote } from './when.ts';

/** Clock times as written: `HH:MM`, null where a text names a time but not which. */
export interface Clock {
  readonly start: string | null;
  readonly end: string | null;
  /** Words that stand for a time: "midnight". */
  readonly word: string | null;
  readonly notes: readonly WhenNote[];
  /** Times that are of the morning or of the afternoon, where a part of the day beside them may tell which. */
  readonly undecided: { readonly start: string | null; readonly end: string | null } | null;
}

/** How much the surroundings say that a bare number is a time. */
export type ClockHint = 'none' | 'after-at' | 'date-read' | 'time-cell';

export interface Instant {
  readonly hour: number;
  readonly minute: number;
  readonly meridiem: 'am' | 'pm' | null;
  /** "hrs", or four digits: there are 24 hours in it. */
  readonly is24: boolean;
  readonly word: 'midnight' | 'o-clock' | null;
}

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

interface Told {
  readonly text: string | null;
  readonly word: string | null;
  readonly undecided: string | null;
  readonly notes: readonly WhenNote[];
}

function doubtful(word: string | null, message: string): Told {
  return { text: null, word, undecided: null, notes: [note('time-ambiguous', message)] };
}

function toldAs({ hour, minute, meridiem, is24, word }: Instant): Told {
  if (word === 'midnight')
    return doubtful('midnight', 'Midnight may be the beginning or the end of this day.');
  if (word === 'o-clock' && meridiem === null) {
    const message = `It does not say whether ${hour} o’clock is in the morning or the afternoon.`;
    return { ...doubtful(null, message), undecided: `${pad(hour)}:00` };
  }
  if (meridiem === 'am' && hour > 12)
    return doubtful(null, `“${hour}:${pad(minute)} am” does not fit together; the time is left out.`);
  let told = hour;
  if (meridiem === 'pm' && hour < 12) told += 12;
  if (meridiem === 'am' && hour === 12) told = 0;
  const text = `${pad(told)}:${pad(minute)}`;
  const isDefault = text === '00:00';
  if (isDefault)
    return doubtful(
      null,
      '00:00 may be midnight, or stand where no time was recorded; the time is left out.',
    );
  const isAssumed = meridiem === null && !is24 && hour < 12;
  return { text, word: null, undecided: null, notes: isAssumed ? [assumedClockNote(text)] : [] };
}

export function assumedClockNote(time: string): WhenNote {
  return note('time-24h-assumed', `The time ${time} is read on the 24-hour clock.`);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

export function tellTime(instant: Instant): Clock {
  const { text, word, notes, undecided } = toldAs(instant);
  return {
    start: text,
    end: null,
    word,
    notes,
    undecided: undecided === null ? null : { start: undecided, end: null },
  };
}

export function tellRange(start: Instant, end: Instant): Clock {
  const told = toldAs(borrowMeridiem(start, end));
  const toldEnd = toldAs(end);
  const notes = [...told.notes, ...toldEnd.notes.filter(({ code }) => code !== 'time-24h-assumed')];
  const isUndecided = told.undecided !== null || toldEnd.undecided !== null;
  const undecided = {
    start: told.undecided ?? told.text,
    end: toldEnd.undecided ?? toldEnd.text,
  };
  return {
    start: told.text,
    end: toldEnd.text,
    word: told.word,
    notes,
    undecided: isUndecided ? undecided : null,
  };
}

/** Two times to choose between, or of two events on one day. */
export function tellAlternatives(): Clock {
  const notes = [note('time-ambiguous', 'It gives two times; they are left out.')];
  return { start: null, end: null, word: null, notes, undecided: null };
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

/** "2 to 3pm", "11.30-12.15pm": the start takes the end's half of the day where that keeps it before the end. */
function borrowMeridiem(start: Instant, end: Instant): Instant {
  const isOpen =
    start.meridiem === null &&
    !start.is24 &&
    start.word !== 'midnight' &&
    start.hour >= 1 &&
    start.hour <= 12;
  if (!isOpen || end.meridiem === null) return start;
  const startHour = start.hour % 12;
  const endHour = end.hour % 12;
  const staysBefore = startHour * 60 + start.minute < endHour * 60 + end.minute;
  if (staysBefore) return { ...start, meridiem: end.meridiem };
  return { ...start, meridiem: end.meridiem === 'pm' ? 'am' : 'pm' };
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
