import vocabulary from '../../../../../data/account-differences.json' with { type: 'json' };
import { stemWord } from './stem-word.ts';
import type { Token } from './text-tokens.ts';

/** Of whom a sentence about an injury tells. */
export type Hurt = 'child' | 'adult' | 'not said';

const children = new Set(vocabulary.child.map(stemWord));
const adults = new Set(vocabulary.adult.map(stemWord));
const saying = new Set(vocabulary.saying.map(stemWord));
/** After a grown person so many words may hold the word that makes them the teller. */
const nearWords = 2;

/**
 * Who is hurt, by sentence. A child where the sentence names one, or where the text speaks of no grown person but as
 * one who tells; a grown person where it names one and no child; else it is not said, and nothing is compared.
 */
export function findWhoIsHurt(tokens: readonly Token[]): (sentence: number) => Hurt {
  const withChild = new Set<number>();
  const withAdult = new Set<number>();
  for (const [at, { stem, sentence }] of tokens.entries()) {
    if (children.has(stem)) withChild.add(sentence);
    else if (adults.has(stem) && !isTeller(tokens, at)) withAdult.add(sentence);
  }
  return (sentence) => {
    if (withAdult.has(sentence)) return withChild.has(sentence) ? 'not said' : 'adult';
    return withChild.has(sentence) || withAdult.size === 0 ? 'child' : 'not said';
  };
}

function isTeller(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 1 + nearWords).some(({ stem }) => saying.has(stem));
}
