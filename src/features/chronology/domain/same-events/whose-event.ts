import differences from '../../../../../data/account-differences.json' with { type: 'json' };
import vocabulary from '../../../../../data/event-kinds.json' with { type: 'json' };
import type { FoundPhrase } from './find-phrases.ts';
import type { NamedChildren } from './known-children.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './text-tokens.ts';

const ofOneChild = new Set(
  vocabulary.kinds.filter((kind) => 'ofOneChild' in kind && kind.ofOneChild).map(({ kind }) => kind),
);
const witness = new Set(vocabulary.witness.map(stemWord));
const adults = new Set(differences.adult.map(stemWord));
/** “Bruise on the left arm of Mason”. */
const reach = 6;

/**
 * Whether what happened is the named child’s own: an injury, an exclusion, a missed appointment, beside whose words the only child stands whom the
 * text names, with no grown person between and not as who saw or told it. “Father hit mother. Benjamin was upstairs” is not.
 *
 * @param kinds where the text tells of kinds of event, among these tokens.
 */
export function isOwnOfNamed(
  kinds: readonly FoundPhrase[],
  tokens: readonly Token[],
  named: NamedChildren,
): boolean {
  if (named.stems.size !== 1) return false;
  const places = kinds.filter(({ name }) => ofOneChild.has(name)).map(({ at }) => at);
  if (places.length === 0) return false;
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (named.asChild(token) === token || (next !== undefined && witness.has(next.stem))) return false;
    return places.some((place) => isBeside(tokens, Math.min(at, place), Math.max(at, place)));
  });
}

function isBeside(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > reach || tokens[from]?.sentence !== tokens[to]?.sentence) return false;
  return !tokens.slice(from, to + 1).some(({ stem }) => adults.has(stem));
}
