import { isCapitalised, type NameToken } from '../terms/name-tokens.ts';
import { hyphen } from '../unlisted/somebody-else.ts';
import { isPartOfName } from '../words/relatives.ts';
import { longestMatch, type Match, nodeOf } from './match-names.ts';
import type { NameIndex } from './name-index.ts';
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
  const whole = withSurnameBetween(text, tokens, match, root);
  if (whole !== null) return whole;
  const node = nodeOf(tokens.slice(match.from, match.to), root);
  if (node === null) return match;
  for (let at = match.to; at < match.to + mostMiddle && isMiddle(text, tokens, at, root); at += 1) {
    const whole = longestMatch(text, tokens, at + 1, node);
    if (whole?.namings.some(({ use }) => use === 'full')) return { ...whole, from: match.from };
  }
  return match;
}

/** “Tom Penn Harrow”: Tom Harrow, with another surname of the family between. */
function withSurnameBetween(
  text: string,
  tokens: readonly NameToken[],
  { from, to, namings }: Match,
  root: NameIndex['root'],
): Match | null {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (last === undefined || next === undefined || text.slice(last.end, next.start) !== ' ') return null;
  if (!isCapitalised(next) || !namings.every(({ isOfFamily }) => isOfFamily === true)) return null;
  for (let at = to - 1; at > from; at -= 1) {
    const node = nodeOf(tokens.slice(from, at), root);
    const whole = node === null ? null : longestMatch(text, tokens, to, node);
    const isTheirs = whole?.namings.some(
      ({ use, member }) => use === 'full' && namings.some((naming) => naming.member === member),
    );
    if (whole !== null && isTheirs) return { ...whole, from };
  }
  return null;
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
