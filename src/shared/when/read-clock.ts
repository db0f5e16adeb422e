import type { Day } from '../day.ts';
import { findClock, findClockRange } from './clock.ts';
import { Cursor } from './cursor.ts';
import { note } from './date-name.ts';
import { readLexemes } from './lexemes.ts';
import { normaliseDateText } from './normalise.ts';
import { tokenise } from './tokens.ts';
import { saysDateIsUnknown } from './vocabulary.ts';
import type { Certainty, WhenNote } from './when.ts';

export type ClockReading =
  | {
      readonly status: 'read';
      /** `HH:MM`, or null where the text names no clock time. */
      readonly start: string | null;
      readonly end: string | null;
      readonly startCertainty: Certainty | null;
      readonly endCertainty: Certainty | null;
      /** "evening": words, not a clock time. */
      readonly partOfDay: string | null;
      readonly notes: readonly WhenNote[];
    }
  | { readonly status: 'not-read'; readonly reason: string };

/** Centuries play no part in a time; the cursor wants a today. */
const anyDay = '2000-01-01' as Day;

interface State {
  approximate: boolean;
  uncertain: boolean;
  partOfDay: string | null;
  clock: ReturnType<typeof findClock>;
}

/** Reads a cell of a time column: "14:30", "2.30pm", "1430 hrs", "approx 14:00-15:30", "evening", "not known". */
export function readClock(text: string): ClockReading {
  const plain = normaliseDateText(text);
  if (plain === null) return { status: 'not-read', reason: 'It is too long to be a time.' };
  if (plain === '') return { status: 'not-read', reason: 'It is empty.' };
  const cursor = new Cursor(readLexemes(tokenise(plain)), anyDay);
  if (saysDateIsUnknown(plain) || cursor.lexemes.every(({ role }) => role === 'time-unknown'))
    return unknownTime;
  const state: State = { approximate: false, uncertain: false, partOfDay: null, clock: null };
  while (!cursor.isAtEnd)
    if (!step(cursor, state)) return { status: 'not-read', reason: reasonFor(text, cursor) };
  return read(state);
}

const unknownTime: ClockReading = {
  status: 'read',
  start: null,
  end: null,
  startCertainty: null,
  endCertainty: null,
  partOfDay: null,
  notes: [note('time-uncertain', 'The record says that the time is not known.')],
};

function reasonFor(text: string, cursor: Cursor): string {
  const words = cursor.lexemes.filter(({ kind }) => kind === 'unknown').map((lexeme) => lexeme.text);
  if (words.length > 0) return `It has words that are not part of a time: ${words.slice(0, 6).join(', ')}.`;
  return `“${text.trim()}” could not be read as a time.`;
}

function step(cursor: Cursor, state: State): boolean {
  if (state.clock === null) {
    cursor.attempt(() => ((cursor.take('between') ?? cursor.take('from')) === null ? null : true));
    const clock =
      findClockRange(cursor, 'time-cell', true) ?? cursor.attempt(() => findClock(cursor, 'time-cell'));
    if (clock !== null) {
      state.clock = clock;
      return true;
    }
  }
  const lexeme = cursor.peek();
  if (
    lexeme.role === 'approximate' ||
    lexeme.role === 'approximate-after' ||
    lexeme.role === 'approximate-before'
  )
    state.approximate = true;
  else if (lexeme.role === 'uncertain') state.uncertain = true;
  else if (lexeme.role === 'part-of-day') state.partOfDay = String(lexeme.value);
  else if (lexeme.role === 'meridiem') state.partOfDay = lexeme.value === 'am' ? 'morning' : 'afternoon';
  else if (lexeme.role !== 'filler') return false;
  cursor.at += 1;
  return true;
}

function read({ approximate, uncertain, partOfDay, clock }: State): ClockReading {
  if (clock === null && partOfDay === null) return { status: 'not-read', reason: 'It gives no time.' };
  const certainty = certaintyOf(approximate, uncertain);
  const start = clock?.start ?? null;
  const end = clock?.end ?? null;
  const part = partOfDay ?? clock?.word ?? null;
  const partNotes =
    part === null
      ? []
      : [note('part-of-day', `The part of the day is kept in words (${part}), with no clock time.`)];
  return {
    status: 'read',
    start,
    end,
    startCertainty: start === null ? null : certainty,
    endCertainty: end === null ? null : certainty,
    partOfDay: part,
    notes: [...(clock?.notes ?? []), ...partNotes],
  };
}

function certaintyOf(approximate: boolean, uncertain: boolean): Certainty {
  if (approximate && uncertain) return 'approximate-uncertain';
  if (approximate) return 'approximate';
  return uncertain ? 'uncertain' : 'exact';
}
