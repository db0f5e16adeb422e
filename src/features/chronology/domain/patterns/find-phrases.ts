import { splitWords, type Word } from '../text/words.ts';

/** A phrase of a vocabulary as it stands in a text. */
export interface FoundPhrase<Name extends string> {
  readonly name: Name;
  /** As written, from its first word to its last. */
  readonly words: string;
}

export type PhraseFinder<Name extends string> = (text: string) => readonly FoundPhrase<Name>[];

interface Step {
  readonly anyOf: ReadonlySet<string>;
  /** Up to `longestGap` other words may stand before it. */
  readonly afterGap: boolean;
}

interface Phrase<Name extends string> {
  readonly name: Name;
  readonly steps: readonly Step[];
}

/** A text as its words, for each the place of the first word of its sentence, and what negates. */
interface SplitText {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly negating: ReadonlySet<string>;
}

const longestGap = 4;
const negationReach = 4;

/**
 * Makes what finds phrases in texts. A phrase is words with single spaces: "a/b" stands for either, "…" for up to
 * four words of any kind. It lies within one sentence, and is not found when a negator ("not", "if") stands at most
 * four words before it there, or among the words that “…” stands for. The cost grows with the length of the text, not with the vocabulary.
 */
export function makePhraseFinder<Name extends string>(
  phrases: Readonly<Record<Name, readonly string[]>>,
  negators: readonly string[],
): PhraseFinder<Name> {
  const index = indexPhrases(phrases);
  const negating = new Set(negators);
  return (text) => {
    const words = splitWords(text);
    const starts = findSentenceStarts(text, words);
    return words.flatMap((word, at) =>
      (index.get(word.lower) ?? []).flatMap((phrase) => {
        const last = matchSteps(phrase.steps, { words, starts, negating }, at);
        if (last === null || isNegated({ words, starts, negating }, at)) return [];
        return { name: phrase.name, words: text.slice(word.start, words[last]?.end) };
      }),
    );
  };
}

function indexPhrases<Name extends string>(
  phrases: Readonly<Record<Name, readonly string[]>>,
): ReadonlyMap<string, readonly Phrase<Name>[]> {
  const index = new Map<string, Phrase<Name>[]>();
  for (const name of Object.keys(phrases) as Name[]) {
    for (const text of phrases[name]) {
      const phrase = { name, steps: readSteps(text) };
      for (const first of phrase.steps[0]?.anyOf ?? []) {
        const known = index.get(first);
        if (known === undefined) index.set(first, [phrase]);
        else known.push(phrase);
      }
    }
  }
  return index;
}

function readSteps(text: string): readonly Step[] {
  const parts = text.split(' ');
  return parts.flatMap((part, at) =>
    part === '…' ? [] : { anyOf: new Set(part.split('/')), afterGap: parts[at - 1] === '…' },
  );
}

/** For each word the place of the first word of its sentence. */
function findSentenceStarts(text: string, words: readonly Word[]): readonly number[] {
  let start = 0;
  return words.map((word, at) => {
    const before = words[at - 1];
    if (before !== undefined && /[.;!?\n]/.test(text.slice(before.end, word.start))) start = at;
    return start;
  });
}

/** The place of the last word of the phrase that begins at `from`, or null where it does not stand there. */
function matchSteps(steps: readonly Step[], text: SplitText, from: number): number | null {
  let at = from;
  for (const step of steps.slice(1)) {
    const found = findStep(step, text, at + 1);
    if (found === null || text.starts[found] !== text.starts[from]) return null;
    at = found;
  }
  return at;
}

/** A negator in a gap turns the phrase round: "plan was not ended". */
function findStep({ anyOf, afterGap }: Step, { words, negating }: SplitText, from: number): number | null {
  const to = afterGap ? from + longestGap : from;
  for (let at = from; at <= to; at += 1) {
    const lower = words[at]?.lower;
    if (lower === undefined) return null;
    if (anyOf.has(lower)) return at;
    if (negating.has(lower)) return null;
  }
  return null;
}

function isNegated({ words, starts, negating }: SplitText, at: number): boolean {
  const from = Math.max(starts[at] ?? at, at - negationReach);
  return words.slice(from, at).some(({ lower }) => negating.has(lower));
}
