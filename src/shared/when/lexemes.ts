import { repairMonth } from './month-slips.ts';
import type { Token } from './tokens.ts';
import { type Phrase, phrasesByFirstWord, type Role } from './vocabulary.ts';

/** A piece of a date text: a number, a mark, a phrase of known meaning, or a word that is not known. */
export interface Lexeme {
  readonly kind: 'number' | 'mark' | 'phrase' | 'unknown';
  readonly text: string;
  readonly spaced: boolean;
  /** The number's value; 0 for anything else. */
  readonly number: number;
  readonly role: Role | null;
  readonly value: string | number;
  /** A misspelt month that was understood. */
  readonly repaired: boolean;
  /** A bracket opens before it: "the day before (12 March 2012)". */
  readonly bracketed: boolean;
}

/** Brackets and quotation marks change nothing about a date: "next day (15 July)". */
const silentMarks = new Set(['(', ')', '[', ']', '"', '*', '|', '!']);

function opensBracket(token: Token | undefined): boolean {
  return token?.text === '(' || token?.text === '[';
}

function matches(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  return phrase.words.every((word, offset) => tokens[at + offset]?.text === word);
}

/** In "12/03/12 midday" the last 12 is the year, not the hour. */
function isNumberOfDate(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && tokens[at]?.spaced === false;
}

function findPhrase(tokens: readonly Token[], at: number): Phrase | null {
  if (isNumberOfDate(tokens, at)) return null;
  const first = tokens[at]?.text ?? '';
  return phrasesByFirstWord.get(first)?.find((phrase) => matches(phrase, tokens, at)) ?? null;
}

function plainLexeme(token: Token): Lexeme {
  const kind = token.kind === 'word' ? 'unknown' : token.kind;
  const number = token.kind === 'number' ? Number(token.text) : 0;
  return {
    kind,
    text: token.text,
    spaced: token.spaced,
    number,
    role: null,
    value: '',
    repaired: false,
    bracketed: false,
  };
}

function lexemeOf(token: Token, phrase: Phrase | null): Lexeme {
  if (phrase !== null) {
    const { words, role, value } = phrase;
    return {
      kind: 'phrase',
      text: words.join(' '),
      spaced: token.spaced,
      number: 0,
      role,
      value,
      repaired: false,
      bracketed: false,
    };
  }
  const month = token.kind === 'word' ? repairMonth(token.text) : null;
  if (month === null) return plainLexeme(token);
  return { ...plainLexeme(token), kind: 'phrase', role: 'month', value: month, repaired: true };
}

/** A full stop that only ends an abbreviation: "Mon.", "approx.", "c." */
function isAbbreviationDot(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token?.text === '.' && !token.spaced && before?.kind === 'word';
}

/** Finds the longest known phrase at each place. A number alone is never part of a phrase's meaning unless listed. */
export function readLexemes(tokens: readonly Token[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const phrase = findPhrase(tokens, at);
    const length = phrase?.words.length ?? 1;
    const isSilent = phrase === null && (silentMarks.has(token.text) || isAbbreviationDot(tokens, at));
    const bracketed = at > 0 && opensBracket(tokens[at - 1]);
    if (!isSilent) lexemes.push({ ...lexemeOf(token, phrase), bracketed });
    at += length;
  }
  return lexemes;
}
