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

/** A time of day as a text writes it, before it is known what it means. */
export interface Instant {
  readonly hour: number;
  readonly minute: number;
  readonly meridiem: 'am' | 'pm' | null;
  /** "hrs", or four digits: there are 24 hours in it. */
  readonly is24: boolean;
  readonly word: 'midnight' | 'o-clock' | null;
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
