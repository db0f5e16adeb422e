import { dayFromSerial } from '../day-serial.ts';
import type { Cursor, Problem } from './cursor.ts';
import { problem } from './cursor.ts';
import type { Lexeme } from './lexemes.ts';
import { sayDay } from './say-day.ts';
import type { Role } from './vocabulary.ts';

function has(lexemes: readonly Lexeme[], role: Role): boolean {
  return lexemes.some((lexeme) => lexeme.role === role);
}

/** A school year ("Year 8", "Yr 7") counts from the child's birth, as an age does. */
function isSchoolYear(lexemes: readonly Lexeme[]): boolean {
  return lexemes.some((lexeme, index) => {
    const isYear = lexeme.text === 'year' || lexeme.text === 'yr' || lexeme.text === 'the year';
    const next = lexemes[index + 1];
    return (
      isYear && next?.kind === 'number' && next.text.length <= 2 && next.number >= 1 && next.number <= 13
    );
  });
}

function needsBirth(lexemes: readonly Lexeme[]): boolean {
  return has(lexemes, 'needs-birth') || isSchoolYear(lexemes);
}

const needsBirthProblem: Problem = {
  reason: 'It counts from the child’s birth or school year, and the date of birth is not given here.',
  suggestion: 'Write the date, or the month and year.',
  lacks: 'date-of-birth',
};

/** Why a text cannot be read as a date, in words: the first thing that stands in the way. */
export function explainFailure(cursor: Cursor): Problem {
  const { lexemes } = cursor;
  if (needsBirth(lexemes)) return needsBirthProblem;
  if (cursor.problem !== null) return cursor.problem;
  if (lexemes.length === 1 && lexemes[0]?.kind === 'number') return explainNumber(lexemes[0].text);
  const hasDigits = lexemes.some(({ kind }) => kind === 'number');
  if (!hasDigits && has(lexemes, 'order-only')) {
    return {
      reason: 'It tells an order of events, but no date.',
      suggestion: 'Write the date.',
      lacks: 'row-above',
    };
  }
  if (!hasDigits && (has(lexemes, 'no-date') || has(lexemes, 'onwards')))
    return problem('It gives no date.', 'Write the date.');
  const unknown = lexemes.filter(({ kind }) => kind === 'unknown').map(({ text }) => text);
  if (unknown.length > 0) {
    return problem(
      `It has words that are not part of a date: ${listWords(unknown)}.`,
      'Write the date alone, or “undated” if nobody knows it.',
    );
  }
  if (!hasDigits && lexemes.every(({ role }) => role === 'uncertain' || role === 'filler')) {
    return problem('It gives no date.', 'Write the date.');
  }
  const stop = lexemes[cursor.reached];
  const where = stop?.text.isWellFormed() ? `, from “${stop.text}” on` : '';
  return problem(`It could not be read as a date${where}.`, 'Write the day, the month and the year.');
}

function explainNumber(text: string): Problem {
  const serial = text.length === 5 ? dayFromSerial(Number(text), false) : null;
  if (serial !== null) {
    const suggestion = `It may be a spreadsheet’s own number for ${sayDay(serial)}; show that cell as a date.`;
    return problem(`“${text}” alone is not a date.`, suggestion);
  }
  if (text.length === 6)
    return problem(
      `“${text}” has no marks between day, month and year.`,
      'Write it with strokes, as in 12/03/2012.',
    );
  return problem(`“${text}” alone is not a date.`, 'Write the day, the month and the year.');
}

function listWords(words: readonly string[]): string {
  const first = words.slice(0, 6).join(', ');
  return words.length > 6 ? `${first} and ${words.length - 6} more` : first;
}
