import vocabulary from '../../../../../data/account-differences.json' with { type: 'json' };
import { findPhrases, indexNamedPhrases, type NamedPhrases } from './find-phrases.ts';
import type { Difference } from './same-event.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './text-tokens.ts';

/** Something of which an account says one thing or another. */
export interface Topic {
  readonly topic: string;
  readonly kind: Difference['kind'];
  /** The topic of which the same sentence must speak. */
  readonly needs: string | null;
  /** What is said of an account that does not speak of it; null where silence is no difference. */
  readonly silent: string | null;
  /** Sentences that may tell of another occasion are left out. */
  readonly isOfThisOccasion: boolean;
  readonly options: readonly Option[];
  readonly phrases: NamedPhrases;
}

export interface Option {
  /** Read after “recorded”. */
  readonly says: string;
  readonly isNothing: boolean;
  readonly isWeak: boolean;
}

const negations = new Set(vocabulary.negations.map(stemWord));
const wordsTakenBack = 3;
const kinds: readonly Difference['kind'][] = ['injury', 'present', 'place', 'done', 'outcome'];

export const topics: readonly Topic[] = vocabulary.topics.map((topic) => ({
  topic: topic.topic,
  kind: kinds.find((kind) => kind === topic.kind) ?? 'outcome',
  needs: 'needs' in topic ? (topic.needs ?? null) : null,
  silent: 'silent' in topic ? (topic.silent ?? null) : null,
  isOfThisOccasion: 'ofThisOccasion' in topic && topic.ofThisOccasion === true,
  options: topic.options.map((option) => ({
    says: option.says,
    isNothing: 'nothing' in option && option.nothing === true,
    isWeak: 'weak' in option && option.weak === true,
  })),
  phrases: indexNamedPhrases(
    topic.options.map(
      ({ says, words }) => [says, inFrames(words, 'frames' in topic ? topic.frames : undefined)] as const,
    ),
  ),
}));

function inFrames(words: readonly string[], frames: readonly string[] | undefined): readonly string[] {
  if (frames === undefined) return words;
  return frames.flatMap((frame) => words.flatMap((word) => [`${frame} ${word}`, `${frame} the ${word}`]));
}

/**
 * What a text says of a topic. “No bruising” says nothing of a bruise.
 *
 * @param counts whether words that stand at this place among the tokens count
 */
export function findSaid(
  tokens: readonly Token[],
  topic: Topic,
  counts: (at: number) => boolean = () => true,
): readonly Option[] {
  const said = new Set(
    findPhrases(tokens, topic.phrases, (says, at) => {
      const option = topic.options.find((one) => one.says === says);
      return counts(at) && (option?.isNothing === true || !isTakenBack(tokens, at));
    }).map(({ name }) => name),
  );
  const options = topic.options.filter(({ says }) => said.has(says));
  const strong = options.filter(({ isWeak }) => !isWeak);
  return strong.length > 0 ? strong : options;
}

function isTakenBack(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  return tokens
    .slice(Math.max(0, at - wordsTakenBack), at)
    .some((token) => token.sentence === sentence && negations.has(token.stem));
}
