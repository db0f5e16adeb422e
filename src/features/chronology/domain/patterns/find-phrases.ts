import { findAllPhrases, indexPhrases, type Step } from '../text/phrase-index.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';

/** A phrase of a vocabulary as it stands in a text. */
export interface FoundPhrase<Name extends string> {
  readonly name: Name;
  /** As written, from its first word to its last. */
  readonly words: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

type PhraseFinder<Name extends string> = (text: string) => readonly FoundPhrase<Name>[];

const longestGap = 4;
const negationReach = 4;

/**
 * Makes what finds phrases in texts. A phrase is words with single spaces: "a/b" stands for either, "…" for up to
 * four words of any kind. It lies within one sentence, and is not found when a negator ("not", "if") stands at most
 * four words before it there, or among the words that “…” stands for. The cost grows with the length of the text, not
 * with the vocabulary.
 */
export function makePhraseFinder<Name extends string>(
  phrases: Readonly<Record<Name, readonly string[]>>,
  negators: readonly string[],
): PhraseFinder<Name> {
  const negating = new Set(negators);
  const names = Object.keys(phrases) as Name[];
  const index = indexPhrases(
    names.flatMap((name) => phrases[name].map((text) => ({ meaning: name, steps: readSteps(text) }))),
    negating,
  );
  return (text) =>
    splitSentences(text).flatMap((words) =>
      findAllPhrases(
        words.map(({ lower }) => [lower]),
        index,
      )
        .filter(({ from }) => !isNegated(words, from, negating))
        .map(({ meaning, from, to }) => {
          const start = words[from]?.start ?? 0;
          const end = words[to - 1]?.end ?? start;
          return { name: meaning, words: text.slice(start, end), start, end };
        }),
    );
}

function readSteps(text: string): readonly Step[] {
  const parts = text.split(' ');
  return parts.flatMap((part, at) =>
    part === '…' ? [] : { anyOf: part.split('/'), gap: parts[at - 1] === '…' ? longestGap : 0 },
  );
}

function isNegated(words: readonly Word[], at: number, negating: ReadonlySet<string>): boolean {
  return words.slice(Math.max(0, at - negationReach), at).some(({ lower }) => negating.has(lower));
}
