import { type Token, tokenise } from './tokens.ts';

/** A list of words and phrases, by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface Found {
  readonly from: number;
  readonly to: number;
}

export function makePhrases(list: readonly string[]): Phrases {
  const index = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = tokenise(phrase).map(({ text }) => text);
    const first = words[0] ?? '';
    const sharing = index.get(first);
    if (sharing === undefined) index.set(first, [words]);
    else sharing.push(words);
  }
  for (const sharing of index.values()) sharing.sort((one, other) => other.length - one.length);
  return index;
}

/** Where the longest phrase that begins at this token ends, or null when none does. */
export function phraseAt(phrases: Phrases, tokens: readonly Token[], at: number): number | null {
  const sharing = phrases.get(tokens[at]?.text ?? '') ?? [];
  const fits = sharing.find((words) => words.every((word, place) => tokens[at + place]?.text === word));
  return fits === undefined ? null : at + fits.length;
}

/** Every phrase of the list between two tokens, none within another. */
export function findPhrases(
  phrases: Phrases,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at += 1) {
    const end = phraseAt(phrases, tokens, at);
    if (end === null || end > to) continue;
    found.push({ from: at, to: end });
    at = end - 1;
  }
  return found;
}
