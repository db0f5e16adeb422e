import smart from '../../../data/smart.json' with { type: 'json' };

/** A word, a number or a mark of an action. */
export interface Token {
  /** Lower case, with plain apostrophes, a short form as its word: what vocabularies are compared with. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  /** Two letters or more, none of them small: an abbreviation. */
  readonly isAllCapitals: boolean;
}

const pieces =
  /\d+(?:[.,:/]\d+)*%?|\p{L}\/\p{L}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’‘\-‑][\p{L}\p{N}]+)*|\n|[^\s\p{L}\p{N}]/gu;
const wordStart = /^[\p{L}\p{N}]/u;
const allCapitals = /^\p{Lu}[\p{Lu}&/-]+(?:\d{1,2}|s)?$/u;
const capitalStart = /^\p{Lu}/u;

const shorthand: ReadonlyMap<string, string> = new Map(Object.entries(smart.shorthand));

function asCompared(piece: string): string {
  const plain = piece.toLowerCase().replace(/[’‘]/g, "'").replace(/‑/g, '-');
  return shorthand.get(plain) ?? plain;
}

export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(pieces), (match) => {
    const [written] = match;
    return {
      text: asCompared(written),
      start: match.index,
      end: match.index + written.length,
      isWord: wordStart.test(written),
      isCapital: capitalStart.test(written),
      isAllCapitals: allCapitals.test(written),
    };
  });
}

/** What stands from one token to another (not included), as written. */
export function written(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

/** Tokens of one sentence: from the first, to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const enders = new Set(['.', '!', '?', '\n', '•', '●', '▪']);
const bullets = new Set(['•', '●', '▪']);

/** Where sentences, and the points of a list, begin and end; "e.g." and "i.e." end none. */
export function findSentences(tokens: readonly Token[]): Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (!enders.has(token.text) || !endsHere(tokens, at)) continue;
    if (holdsWord(tokens, from, at)) sentences.push({ from, to: at });
    from = at + 1;
  }
  if (holdsWord(tokens, from, tokens.length)) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsHere(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text ?? '';
  if (bullets.has(mark) || mark === '\n') return true;
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.text ?? '';
  if (titles.has(before) || (mark === '.' && before.length === 1)) return false;
  return next === undefined || next.isCapital || !next.isWord || /^\d/.test(next.text);
}

/** Short forms whose full stop ends no sentence. */
const titles = new Set([
  'rt',
  'hon',
  'dr',
  'mr',
  'mrs',
  'ms',
  'prof',
  'st',
  'no',
  'para',
  'cllr',
  'supt',
  'insp',
]);

function holdsWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.isWord === true) return true;
  return false;
}
