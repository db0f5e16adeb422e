import { readTokens, type Token } from './text-tokens.ts';

/** Phrases by their first word, so that a text is gone through once, whatever their number. */
export interface PhraseIndex {
  readonly byFirst: ReadonlyMap<string, readonly IndexedPhrase[]>;
}

interface IndexedPhrase {
  readonly name: string;
  /** Compared with what is written when in capitals, else with the stem; null for a gap. */
  readonly steps: readonly (string | null)[];
  readonly asWritten: boolean;
}

export interface FoundPhrase {
  readonly name: string;
  /** As they stand in the text. */
  readonly words: string;
  /** The place of its first word among the text's tokens. */
  readonly at: number;
}

const longestGap = 3;
const none: readonly IndexedPhrase[] = [];

/** Names with their phrases; `~` in a phrase stands for up to three words. */
export function indexPhrases(
  named: Iterable<readonly [name: string, phrases: readonly string[]]>,
): PhraseIndex {
  const byFirst = new Map<string, IndexedPhrase[]>();
  for (const [name, phrases] of named) {
    for (const phrase of phrases) {
      const indexed = indexPhrase(name, phrase);
      const [first] = indexed.steps;
      if (first === undefined || first === null) continue;
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [indexed]);
      else others.push(indexed);
    }
  }
  return { byFirst };
}

function indexPhrase(name: string, phrase: string): IndexedPhrase {
  if (isInCapitals(phrase)) return { name, steps: [phrase], asWritten: true };
  const steps = phrase
    .split(/\s+/)
    .flatMap((word): (string | null)[] => (word === '~' ? [null] : readTokens(word).map(({ stem }) => stem)));
  return { name, steps, asWritten: false };
}

function isInCapitals(phrase: string): boolean {
  return !phrase.includes(' ') && phrase === phrase.toUpperCase() && /\p{Lu}/u.test(phrase);
}

/**
 * Each name once, with the first words that show it.
 *
 * @param counts whether a phrase that begins at this place among the tokens counts
 */
export function findPhrases(
  tokens: readonly Token[],
  { byFirst }: PhraseIndex,
  counts: (name: string, at: number) => boolean = () => true,
): readonly FoundPhrase[] {
  const found = new Map<string, FoundPhrase>();
  for (const [place, token] of tokens.entries()) {
    for (const phrase of phrasesFrom(token, byFirst)) {
      if (found.has(phrase.name)) continue;
      const end = matchPhrase(tokens, place, phrase);
      if (end === null || !counts(phrase.name, place)) continue;
      found.set(phrase.name, { name: phrase.name, words: sayTokens(tokens.slice(place, end)), at: place });
    }
  }
  return [...found.values()];
}

/** Those that may begin with a word. Most words begin none: they cost two look-ups and nothing else. */
function phrasesFrom({ stem, written }: Token, byFirst: PhraseIndex['byFirst']): readonly IndexedPhrase[] {
  const plain = byFirst.get(stem) ?? none;
  const capitals = written === stem ? none : (byFirst.get(written) ?? none);
  return capitals === none ? plain : [...plain, ...capitals];
}

/** The place behind the phrase's last word, or null. */
function matchPhrase(tokens: readonly Token[], from: number, phrase: IndexedPhrase): number | null {
  if (phrase.asWritten) return tokens[from]?.written === phrase.steps[0] ? from + 1 : null;
  let at = from;
  let gap = 0;
  for (const step of phrase.steps) {
    if (step === null) {
      gap = longestGap;
      continue;
    }
    while (gap > 0 && tokens[at]?.stem !== step) {
      at += 1;
      gap -= 1;
    }
    if (tokens[at]?.stem !== step) return null;
    gap = 0;
    at += 1;
  }
  return at;
}

/** An abbreviation lends its letters to several words; they are said once. */
function sayTokens(tokens: readonly Token[]): string {
  return tokens
    .filter((token, place) => tokens[place - 1]?.start !== token.start)
    .map(({ written }) => written)
    .join(' ');
}
