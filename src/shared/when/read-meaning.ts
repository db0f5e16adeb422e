import { Cursor, problem } from './cursor.ts';
import { note } from './date-name.ts';
import { explainFailure } from './explain.ts';
import { readLexemes } from './lexemes.ts';
import { repairMarks } from './mark-slips.ts';
import { openMaskedDay } from './masked-day.ts';
import type { Meaning, MeaningOrProblem } from './meaning.ts';
import { longestDateText, normaliseDateText } from './normalise.ts';
import { repairNumerals } from './numeral-slips.ts';
import { readEdtf } from './read-edtf.ts';
import { readPhrase } from './read-phrase.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { tokenise } from './tokens.ts';
import { saysDateIsUnknown } from './vocabulary.ts';
import type { WhenContext, WhenNote } from './when.ts';

const unknownDate: Meaning = {
  earliest: null,
  latest: null,
  extent: 'unknown',
  approximate: false,
  uncertain: false,
  time: null,
  partOfDay: null,
  edtf: null,
  notes: [],
};

/** Reads a text of any form: words for "nobody knows", then EDTF, then the grammar of what people write. */
export function readMeaning(text: string, context: WhenContext): MeaningOrProblem {
  const plain = normaliseDateText(text);
  if (plain === null) {
    return { problem: problem(`It is longer than ${longestDateText} characters: too long to be a date.`) };
  }
  if (plain === '') return { problem: problem('It is empty.') };
  if (saysDateIsUnknown(plain)) return { meaning: unknownDate };
  const edtf = readEdtf(text.trim());
  return edtf === null ? readByGrammar(plain, context) : { meaning: edtf };
}

function readByGrammar(plain: string, context: WhenContext): MeaningOrProblem {
  const month = openMaskedDay(plain, context.today);
  const marks = repairMarks(month ?? plain);
  const numerals = repairNumerals(marks.text);
  const lexemes = readLexemes(tokenise(numerals.text));
  const cursor = new Cursor(lexemes, context.today);
  const phrase = readPhrase(cursor);
  const hasProblem = phrase === null || cursor.problem !== null;
  if (hasProblem) return { problem: explainFailure(cursor) };
  const found = resolvePhrase(phrase, context);
  if ('problem' in found) return found;
  const notes: WhenNote[] = [];
  if (month !== null) notes.push(note('vague', 'The day is left open; the month is kept.'));
  if (marks.repaired)
    notes.push(note('slip-repaired', `The marks between its numbers are repaired: ${marks.text}.`));
  if (!numerals.repaired) return withNotes(found.meaning, notes);
  notes.push(note('slip-repaired', `A letter that stands for a number is repaired: ${numerals.text}.`));
  return withNotes(found.meaning, notes);
}

function withNotes(meaning: Meaning, notes: readonly WhenNote[]): MeaningOrProblem {
  return { meaning: { ...meaning, notes: [...notes, ...meaning.notes] } };
}
