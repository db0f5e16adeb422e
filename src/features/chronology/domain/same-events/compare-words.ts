import { isOrdinary } from '../names/words/ordinary-words.ts';
import type { Account } from './account.ts';
import type { Finding } from './finding.ts';
import type { Rarity } from './rarity.ts';

/** A word that one account in seven or more holds is no rare word. */
const least = 2;
const mostSaid = 6;
/** However many words two texts share, more say no more. */
const mostAmount = 12;
/** Two texts that share one word of everyday English, however rare here, share little. */
const shareOfOneOrdinaryWord = 0.3;

interface SharedTerm {
  readonly written: string;
  readonly weight: number;
  readonly sort: 'words' | 'names' | 'numbers';
}

/** The rare words, names and numbers that two accounts share, and how alike their texts are as a whole. */
export function compareWords(one: Account, other: Account, rarity: Rarity): readonly Finding[] {
  const [fewer, more] = one.terms.size <= other.terms.size ? [one, other] : [other, one];
  const shared: SharedTerm[] = [];
  for (const [stem, { written, isName }] of fewer.terms) {
    const twin = more.terms.get(stem);
    if (twin === undefined) continue;
    const weight = rarity.ofTerm(stem) - least;
    if (weight <= 0) continue;
    const sort = /\d/.test(stem) ? 'numbers' : isName && twin.isName ? 'names' : 'words';
    shared.push({ written, weight, sort });
  }
  const said = isOneOrdinaryWord(shared)
    ? shared.map((term) => ({ ...term, weight: term.weight * shareOfOneOrdinaryWord }))
    : shared;
  const findings = (['words', 'names', 'numbers'] as const).flatMap((sort) => findShared(said, sort));
  if (shared.length >= 4)
    findings.push({ feature: 'likeness', amount: likenessOf(one, other), sentence: '' });
  return findings;
}

/** “Charity” at the beginning of a sentence is “charity”; an abbreviation, or what may be a name, stays as written. */
function asWord(written: string): string {
  const lower = written.toLowerCase();
  const isAbbreviation = written.length > 1 && written === written.toUpperCase();
  return isOrdinary(lower) && !isAbbreviation ? lower : written;
}

function isOneOrdinaryWord(shared: readonly SharedTerm[]): boolean {
  const [only, ...others] = shared;
  return only !== undefined && others.length === 0 && isOrdinary(only.written.toLowerCase());
}

/** The share of words, everyday ones and children’s names left out, that two accounts have in common. */
export function likenessOf(one: Account, other: Account): number {
  const [fewer, more] = one.terms.size <= other.terms.size ? [one, other] : [other, one];
  let common = 0;
  for (const stem of fewer.terms.keys()) if (more.terms.has(stem)) common += 1;
  return common / Math.max(1, one.terms.size + other.terms.size - common);
}

function findShared(shared: readonly SharedTerm[], sort: SharedTerm['sort']): Finding[] {
  const own = shared.filter((term) => term.sort === sort);
  if (own.length === 0) return [];
  const rarest = new Set(own.toSorted((a, b) => b.weight - a.weight).slice(0, mostSaid));
  const said = [
    ...new Set(
      own
        .filter((term) => rarest.has(term))
        .map(({ written }) => `“${sort === 'words' ? asWord(written) : written}”`),
    ),
  ];
  const what = said.length === 1 ? `the ${sort.slice(0, -1)}` : `the ${sort}`;
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  const sentence = `Both have ${what} ${said.join(', ')}, rare in this chronology.`;
  return [{ feature: sort, amount: Math.min(mostAmount, total), sentence }];
}
