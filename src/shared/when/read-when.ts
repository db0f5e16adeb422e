import { Cursor, type Problem, problem } from './cursor.ts';
import { note } from './date-name.ts';
import { findDoubts } from './doubts.ts';
import { explainFailure } from './explain.ts';
import { readLexemes } from './lexemes.ts';
import { openMaskedDay } from './masked-day.ts';
import type { Meaning, MeaningOrProblem } from './meaning.ts';
import { longestDateText, normaliseDateText } from './normalise.ts';
import { repairNumerals } from './numeral-slips.ts';
import { readEdtf } from './read-edtf.ts';
import { readPhrase } from './read-phrase.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { tokenise } from './tokens.ts';
import { saysDateIsUnknown } from './vocabulary.ts';
import type { Certainty, When, WhenContext, WhenNote, WhenReading } from './when.ts';

/**
 * Reads a date as a record states it, day first. Pure: today, the row above, a heading and the review's window
 * come in as the context, and whatever is used of them is told in a note. Every word must be understood or known
 * to be harmless; where two readings are possible and the context does not settle it, nothing is read, and the
 * reason says so.
 */
export function readWhen(text: string, context: WhenContext): WhenReading {
  const plain = normaliseDateText(text);
  if (plain === null) {
    return notRead(text, problem(`It is longer than ${longestDateText} characters: too long to be a date.`));
  }
  if (plain === '') return notRead(text, problem('It is empty.'));
  if (saysDateIsUnknown(plain)) return { status: 'read', when: unknownWhen(text) };
  const edtf = readEdtf(text.trim());
  const found = edtf === null ? readPlain(plain, context) : { meaning: edtf };
  if ('problem' in found) return notRead(text, found.problem);
  return { status: 'read', when: whenOf(text, found.meaning, context) };
}

function readPlain(plain: string, context: WhenContext): MeaningOrProblem {
  const month = openMaskedDay(plain, context.today);
  const numerals = repairNumerals(month ?? plain);
  const lexemes = readLexemes(tokenise(numerals.text));
  const cursor = new Cursor(lexemes, context.today);
  const phrase = readPhrase(cursor);
  const hasProblem = phrase === null || cursor.problem !== null;
  if (hasProblem) return { problem: explainFailure(cursor) };
  const found = resolvePhrase(phrase, context);
  if ('problem' in found) return found;
  const notes: WhenNote[] = [];
  if (month !== null) notes.push(note('vague', 'The day is left open; the month is kept.'));
  if (!numerals.repaired) return withNotes(found.meaning, notes);
  notes.push(note('slip-repaired', `A letter that stands for a number is repaired: ${numerals.text}.`));
  return withNotes(found.meaning, notes);
}

function withNotes(meaning: Meaning, notes: readonly WhenNote[]): MeaningOrProblem {
  return { meaning: { ...meaning, notes: [...notes, ...meaning.notes] } };
}

function notRead(text: string, { reason, suggestion, lacks }: Problem): WhenReading {
  return { status: 'not-read', text, reason, suggestion, lacks };
}

function unknownWhen(text: string): When {
  return {
    text,
    earliest: null,
    latest: null,
    extent: 'unknown',
    certainty: 'exact',
    time: null,
    partOfDay: null,
    edtf: null,
    notes: [],
  };
}

function whenOf(text: string, meaning: Meaning, context: WhenContext): When {
  const { earliest, latest, extent, time, partOfDay, edtf } = meaning;
  const certainty = certaintyOf(meaning);
  return {
    text,
    earliest,
    latest,
    extent,
    certainty,
    time,
    partOfDay,
    edtf,
    notes: [...meaning.notes, ...findDoubts(meaning, context)],
  };
}

function certaintyOf({ approximate, uncertain }: Meaning): Certainty {
  if (approximate && uncertain) return 'approximate-uncertain';
  if (approximate) return 'approximate';
  return uncertain ? 'uncertain' : 'exact';
}
