import { longestMatch, type Match, nodeOf } from './match-names.ts';
import type { NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { isPartOfName } from './relatives.ts';
import { hyphen } from './somebody-else.ts';
import { useOf } from './whom-named.ts';

const mostMiddle = 2;

/** “Kiah Jane Holt”, “Kelly L. Holt”: somebody of the list, with forenames between that the list does not have. */
export function withMiddleNames(
  text: string,
  tokens: readonly NameToken[],
  match: Match | null,
  { root, people }: NameIndex,
): Match | null {
  if (match === null || useOf(match.namings, people) !== 'forename') return match;
  const node = nodeOf(tokens.slice(match.from, match.to), root);
  if (node === null) return match;
  for (let at = match.to; at < match.to + mostMiddle && isMiddle(text, tokens, at, root); at += 1) {
    const whole = longestMatch(text, tokens, at + 1, node);
    if (whole?.namings.some(({ use }) => use === 'full')) return { ...whole, from: match.from };
  }
  return match;
}

/** A forename or a letter that is nobody’s with what stands behind it: “Kiah Rose Holt” may be two. */
function isMiddle(text: string, tokens: readonly NameToken[], at: number, root: NameIndex['root']): boolean {
  const [before, middle, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || middle === undefined || next === undefined) return false;
  if (text.slice(before.end, middle.start) !== ' ' || !isPartOfName(text, middle, next, before)) return false;
  // “Kelly Quillan-Holt”.
  if (hyphen.test(text.slice(middle.end, next.start))) return false;
  return middle.key.length === 1 || (longestMatch(text, tokens, at, root)?.to ?? 0) <= at + 1;
}
