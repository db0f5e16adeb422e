import {
  type Forms,
  findAllPhrases,
  indexPhrases,
  type PhraseIndex,
  type Step,
} from '../text/phrase-index.ts';
import { readTokens, type Token } from './text-tokens.ts';

export type NamedPhrases = PhraseIndex<string>;

export interface FoundPhrase {
  readonly name: string;
  /** As they stand in the text. */
  readonly words: string;
  /** The place of its first word among the text's tokens. */
  readonly at: number;
}

const longestGap = 3;

/** Names with their phrases, compared by stems; `~` in a phrase stands for up to three words. */
export function indexNamedPhrases(
  named: Iterable<readonly [name: string, phrases: readonly string[]]>,
): NamedPhrases {
  return indexPhrases(
    Array.from(named).flatMap(([name, phrases]) =>
      phrases.map((phrase) => ({ meaning: name, steps: readSteps(phrase) })),
    ),
  );
}

/** A word in capitals is compared as written. */
function readSteps(phrase: string): readonly Step[] {
  if (isInCapitals(phrase)) return [{ anyOf: [phrase], gap: 0 }];
  const parts = phrase.split(/\s+/);
  return parts.flatMap((part, at) =>
    part === '~'
      ? []
      : readTokens(part).map(({ stem }, place) => ({
          anyOf: [stem],
          gap: place === 0 && parts[at - 1] === '~' ? longestGap : 0,
        })),
  );
}

function isInCapitals(phrase: string): boolean {
  return !phrase.includes(' ') && phrase === phrase.toUpperCase() && /\p{Lu}/u.test(phrase);
}

function formsOf({ stem, written }: Token): Forms {
  return written !== stem && isInCapitals(written) ? [stem, written] : [stem];
}

/**
 * Each name once, with the first words that show it.
 *
 * @param counts whether a phrase that begins at this place among the tokens counts
 */
export function findPhrases(
  tokens: readonly Token[],
  phrases: NamedPhrases,
  counts: (name: string, at: number) => boolean = () => true,
): readonly FoundPhrase[] {
  const found = new Map<string, FoundPhrase>();
  for (const { meaning: name, from, to } of findAllPhrases(tokens.map(formsOf), phrases)) {
    if (found.has(name) || !counts(name, from)) continue;
    found.set(name, { name, words: sayTokens(tokens.slice(from, to)), at: from });
  }
  return [...found.values()];
}

/** An abbreviation lends its letters to several words; they are said once. */
function sayTokens(tokens: readonly Token[]): string {
  return tokens
    .filter((token, place) => tokens[place - 1]?.start !== token.start)
    .map(({ written }) => written)
    .join(' ');
}
