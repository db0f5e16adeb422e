import vocabulary from '../../../../../data/account-differences.json' with { type: 'json' };
import { findAllPhrases } from '../text/phrase-index.ts';
import { findPhrases, indexNamedPhrases } from './find-phrases.ts';
import type { Token } from './text-tokens.ts';

const setPhrases = indexNamedPhrases([['set phrase', vocabulary.setPhrases]]);
const deaths = indexNamedPhrases([['death', vocabulary.death]]);
const hints = indexNamedPhrases([['injury', vocabulary.injuryHints]]);
const elsewhere = indexNamedPhrases([['another occasion', vocabulary.otherOccasion]]);

/** The words of a text without set phrases, whose words mean something else alone: “face to face”, “head teacher”. */
export function withoutSetPhrases(tokens: readonly Token[]): readonly Token[] {
  const dropped = new Set<number>();
  for (const { from, to } of findAllPhrases(
    tokens.map(({ stem }) => [stem]),
    setPhrases,
  )) {
    for (let at = from; at < to; at += 1) dropped.add(at);
  }
  return dropped.size === 0 ? tokens : tokens.filter((_, at) => !dropped.has(at));
}

/** Whether a text speaks of a death. */
export function speaksOfDeath(tokens: readonly Token[]): boolean {
  return findPhrases(tokens, deaths).length > 0;
}

/** Whether a text holds any word that can mean an injury, or how one was looked at. */
export function mayTellOfInjury(tokens: readonly Token[]): boolean {
  return findPhrases(tokens, hints).length > 0;
}

/** The sentences, by number, that may tell of another occasion than the record's own: “at 14:00 tomorrow”. */
export function sentencesOfOtherOccasions(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(
    findAllPhrases(
      tokens.map(({ stem }) => [stem]),
      elsewhere,
    ).flatMap(({ from }) => tokens[from]?.sentence ?? []),
  );
}
