import { firstWordsOf, nextWordsOf, requiredWordsOf } from './first-words.ts';
import { type IsOtherPerson, matchPhrase } from './match-phrase.ts';
import type { Phrase } from './phrase.ts';
import type { Token } from './read-text.ts';
import { makeWordIndex } from './word-index.ts';

/** A phrase found in a text: the tokens from `from` up to and without `to`. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

/** Finds the phrases of a vocabulary in a text, in the order of the text; only those whose meaning is wanted, if that is told. */
export type FindPhrases<Meaning> = (
  tokens: readonly Token[],
  isWanted?: (meaning: Meaning) => boolean,
) => readonly Found<Meaning>[];

interface Candidate<Meaning> {
  readonly phrase: Phrase;
  readonly meaning: Meaning;
  /** Numbers of the groups of words of which the sentence must hold one each. */
  readonly required: readonly number[];
  /** Number of the group of which the token after its first must be, or -1 where it may be any. */
  readonly next: number;
}

/**
 * Makes a finder for phrases with what they mean. A phrase is tried where its first word stands, and only in sentences that
 * hold the other words that it cannot do without, and where the next word may go on with it; each look covers a few words. So finding is linear in the length of
 * the text whatever it holds.
 */
export function makePhraseFinder<Meaning>(
  phrases: readonly { readonly phrase: Phrase; readonly meaning: Meaning }[],
  isOtherPerson: IsOtherPerson,
): FindPhrases<Meaning> {
  const groups = new Map<string, number>();
  const groupIndex = makeWordIndex<number>();
  const candidates = makeWordIndex<Candidate<Meaning>>();
  const groupOf = (words: readonly string[]): number => {
    const key = words.join(' ');
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = groups.size;
    groups.set(key, group);
    groupIndex.add(words, group);
    return group;
  };
  for (const { phrase, meaning } of phrases) {
    const required = requiredWordsOf(phrase).map(groupOf);
    const following = nextWordsOf(phrase);
    const next = following === null ? -1 : groupOf([...new Set(following)].sort());
    candidates.add(firstWordsOf(phrase), { phrase, meaning, required, next });
  }
  const findFrom = (
    tokens: readonly Token[],
    from: number,
    seen: Seen,
    isWanted: ((meaning: Meaning) => boolean) | undefined,
    found: Found<Meaning>[],
  ): void => {
    for (const { phrase, meaning, required, next } of candidates.find(tokens[from]?.form ?? '')) {
      if (next >= 0 && seen.lastPlace[next] !== from + 1) continue;
      if (!isHeld(required, seen) || isWanted?.(meaning) === false) continue;
      const to = matchPhrase(tokens, from, phrase, isOtherPerson);
      if (to > from) found.push({ meaning, from, to });
    }
  };
  const mark = (token: Token | undefined, marks: Int32Array, by: number): void => {
    for (const group of groupIndex.find(token?.form ?? '')) marks[group] = by;
  };
  return (tokens, isWanted) => {
    const found: Found<Meaning>[] = [];
    const lastSeen = new Int32Array(groups.size).fill(-1);
    const lastPlace = new Int32Array(groups.size).fill(-1);
    for (let from = 0; from < tokens.length; ) {
      const sentence = tokens[from]?.sentence ?? 0;
      const end = endOfSentence(tokens, from);
      for (let place = from; place < end; place += 1) mark(tokens[place], lastSeen, sentence);
      for (; from < end; from += 1) {
        mark(tokens[from + 1], lastPlace, from + 1);
        findFrom(tokens, from, { lastSeen, lastPlace, sentence }, isWanted, found);
      }
    }
    return found;
  };
}

interface Seen {
  /** For each group of words, the last sentence that holds one of them; sentences count from 0. */
  readonly lastSeen: Int32Array;
  /** For each group, the last token that is one of its words, as far as the one after the token that is looked at. */
  readonly lastPlace: Int32Array;
  readonly sentence: number;
}

function endOfSentence(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  let end = from + 1;
  while (tokens[end]?.sentence === sentence && end < tokens.length) end += 1;
  return end;
}

function isHeld(required: readonly number[], { lastSeen, sentence }: Seen): boolean {
  for (const group of required) if (lastSeen[group] !== sentence) return false;
  return true;
}
