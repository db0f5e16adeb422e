import type { Account } from './account.ts';
import type { ScoredPair } from './score-pair.ts';

/**
 * The pairs, each with what speaks for its rivals taken off: an agency seldom tells of one event in two different
 * records, so where two of its records fit an account equally well, each is at best as likely as not.
 */
export function weighRivals(
  pairs: readonly ScoredPair[],
  accounts: readonly Account[],
): readonly ScoredPair[] {
  const numbers = new Map<string, number>();
  for (const { keeper } of accounts) if (!numbers.has(keeper)) numbers.set(keeper, numbers.size);
  const keepers = accounts.map(({ keeper }) => numbers.get(keeper) ?? 0);
  const totals = new Map<number, number>();
  const keyOf = (place: number, other: number) => place * numbers.size + (keepers[other] ?? 0);
  for (const { one, other, odds } of pairs) {
    for (const key of [keyOf(one, other), keyOf(other, one)]) {
      totals.set(key, (totals.get(key) ?? 0) + Math.exp(odds));
    }
  }
  return pairs.map((pair) => {
    const { one, other, odds } = pair;
    const rivals =
      Math.max(totals.get(keyOf(one, other)) ?? 0, totals.get(keyOf(other, one)) ?? 0) - Math.exp(odds);
    return { ...pair, odds: odds - Math.log1p(Math.max(0, rivals)) };
  });
}
