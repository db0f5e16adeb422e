import { normalForms } from './normal-forms.ts';

/**
 * A word as phrases are compared with it. “Didn't” is two tokens of one place, “did” and “not”; “home-visit” is
 * two of two places.
 */
export interface Token {
  /** In small letters, without a possessive ending: “mother’s” is “mother”. */
  readonly form: string;
  /** Every letter of it is a capital as written, but for an ending: “DNA'd”. */
  readonly capitals: boolean;
  /** Offsets of the word in the text, in UTF-16 units, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** Counts on at every comma, and wherever clause or sentence count on. */
  readonly stretch: number;
  /** Counts on at dashes, colons, brackets and the like, and wherever the sentence counts on. */
  readonly clause: number;
  readonly sentence: number;
}

/** How strongly a mark between two words parts them. */
const breaks = { none: 0, stretch: 1, clause: 2, sentence: 3 } as const;
type Break = (typeof breaks)[keyof typeof breaks];

/**
 * Shorthand such as “T/C”, “A&E” and “G.P.” first, then words with their apostrophes, then numbers, then the sign “#”
 * by itself, which doctors write for a fracture. Every alternative takes what it has seen, so the scan is linear
 * whatever the text.
 */
const word =
  /\p{L}[/&]\p{L}(?:\/\p{L})?(?![\p{L}\p{M}])|(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.:/]\p{N}+)*%?|#s?(?= \p{L})/gu;

const sentenceMarks = new Set(['.', '!', '?', '•', '·', '▪']);
const clauseMarks = new Set([':', ';', '(', ')', '–', '—', '…', '|', '=', '>', '→']);
const stretchMarks = new Set([',']);
/** A stop after these ends no sentence: “Dr. Bell”, “approx. 3”, “s.47”. */
const shortened = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'approx',
  'eg',
  'ie',
  'ref',
  'tel',
  'ext',
  'vs',
  's',
  'sec',
]);

/** The words of a text in their order, with the sentence, clause and stretch that each stands in. Linear in its length. */
export function readText(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const place = { stretch: 0, clause: 0, sentence: 0 };
  let before = 0;
  for (const match of text.matchAll(word)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const last = tokens.at(-1);
    // Most words stand one space apart.
    if (start - before > 1 || text[before] !== ' ') moveOn(place, breakBetween(text, before, start, last));
    before = end;
    const { stretch, clause, sentence } = place;
    const capitals = isInCapitals(written);
    for (const form of normalForms(written)) {
      tokens.push({ form, capitals, start, end, stretch, clause, sentence });
    }
  }
  return tokens;
}

const ending = /['’].*$/u;

/** Without an ending: “DNA'd” is. */
function isInCapitals(written: string): boolean {
  if (written === written.toLowerCase()) return false;
  const stem = written.replace(ending, '');
  return stem === stem.toUpperCase();
}

function moveOn(place: { stretch: number; clause: number; sentence: number }, strength: Break): void {
  if (strength >= breaks.stretch) place.stretch += 1;
  if (strength >= breaks.clause) place.clause += 1;
  if (strength >= breaks.sentence) place.sentence += 1;
}

/** The strongest break among the marks between two words. */
function breakBetween(text: string, from: number, to: number, last: Token | undefined): Break {
  let strongest: Break = breaks.none;
  for (let at = from; at < to && strongest < breaks.sentence; at += 1) {
    const strength = breakAt(text, at, last);
    if (strength > strongest) strongest = strength;
  }
  return strongest;
}

function breakAt(text: string, at: number, last: Token | undefined): Break {
  const mark = text[at] ?? '';
  if (mark === '\n') return isLineEnd(text, at) ? breaks.sentence : breaks.stretch;
  if (mark === '.' && last?.end === at && shortened.has(last.form)) return breaks.none;
  if (sentenceMarks.has(mark)) return breaks.sentence;
  if (clauseMarks.has(mark)) return breaks.clause;
  if (stretchMarks.has(mark)) return breaks.stretch;
  // A hyphen joins words, but stands for a dash between spaces.
  return mark === '-' && text[at - 1] === ' ' ? breaks.clause : breaks.none;
}

/** A new line ends a sentence unless the text only wraps there: a small letter goes on after it. */
function isLineEnd(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  return next === next.toUpperCase();
}
