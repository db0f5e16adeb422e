import { type IsOtherPerson, matchPhrase } from './match-phrase.ts';
import type { Item, Phrase } from './phrase.ts';
import type { Token } from './read-text.ts';

/** A phrase found in a text: the tokens from `from` up to and without `to`. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

/** Finds the phrases of a vocabulary in a text, in the order of the text. */
export type FindPhrases<Meaning> = (tokens: readonly Token[]) => readonly Found<Meaning>[];

interface Candidate<Meaning> {
  readonly phrase: Phrase;
  readonly meaning: Meaning;
  readonly rank: number;
}

/**
 * Makes a finder for phrases with what they mean. Phrases are looked up by their first word, and each looks at a few
 * words only, so finding is linear in the length of the text whatever it holds.
 */
export function makePhraseFinder<Meaning>(
  phrases: readonly { readonly phrase: Phrase; readonly meaning: Meaning }[],
  isOtherPerson: IsOtherPerson,
): FindPhrases<Meaning> {
  const candidatesOf = indexByFirstWord(phrases.map((entry, rank) => ({ ...entry, rank })));
  return (tokens) => {
    const found: Found<Meaning>[] = [];
    for (const [from, token] of tokens.entries()) {
      for (const { phrase, meaning } of candidatesOf(token.form)) {
        const to = matchPhrase(tokens, from, phrase, isOtherPerson);
        if (to > from) found.push({ meaning, from, to });
      }
    }
    return found;
  };
}

function indexByFirstWord<Meaning>(
  candidates: readonly Candidate<Meaning>[],
): (form: string) => readonly Candidate<Meaning>[] {
  const byWord = new Map<string, Candidate<Meaning>[]>();
  const byPrefix = new Map<string, Candidate<Meaning>[]>();
  const numbers: Candidate<Meaning>[] = [];
  for (const candidate of candidates) {
    const first = firstOf(candidate.phrase);
    for (const word of first.words) addTo(byWord, word, candidate);
    for (const prefix of first.prefixes) addTo(byPrefix, prefix, candidate);
    if (first.numbers) numbers.push(candidate);
  }
  const lengths = [...new Set(Array.from(byPrefix.keys(), (prefix) => prefix.length))];
  return (form) => {
    const exact = byWord.get(form) ?? [];
    const prefixed = lengths.flatMap((length) => byPrefix.get(form.slice(0, length)) ?? []);
    const all = prefixed.length + numbers.length === 0 ? exact : [...exact, ...prefixed, ...numbers];
    return all === exact ? exact : inOrder(all);
  };
}

function inOrder<Meaning>(candidates: readonly Candidate<Meaning>[]): readonly Candidate<Meaning>[] {
  return [...new Set(candidates)].sort((one, other) => one.rank - other.rank);
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

interface First {
  readonly words: Set<string>;
  readonly prefixes: Set<string>;
  numbers: boolean;
}

/** The words that a phrase may begin with. */
function firstOf(phrase: Phrase): First {
  const first: First = { words: new Set(), prefixes: new Set(), numbers: false };
  addFirst(first, phrase);
  return first;
}

function addFirst(first: First, items: Phrase): void {
  for (const item of items) {
    addItem(first, item);
    if (!(item.is === 'choice' && item.optional)) return;
  }
}

function addItem(first: First, item: Item): void {
  if (item.is === 'choice') {
    for (const choice of item.choices) addFirst(first, choice);
  } else if (item.is === 'word') {
    for (const word of item.words) first.words.add(word);
    for (const prefix of item.prefixes) first.prefixes.add(prefix);
  } else if (item.is === 'capitals') {
    first.words.add(item.word);
  } else if (item.is === 'number') {
    first.numbers = true;
  }
}
