import type { Account } from './account.ts';
import { parameters } from './parameters.ts';
import type { ScoredPair } from './score-pair.ts';

/** Accounts that tell of one event, by their places, and the link at which they hold together most weakly. */
export interface AccountGroup {
  readonly places: readonly number[];
  /** In natural logarithms of odds. */
  readonly weakest: number;
  /** The pairs by which the group was put together, strongest first. */
  readonly links: readonly ScoredPair[];
}

interface Growing {
  readonly places: number[];
  readonly links: ScoredPair[];
  weakest: number;
}

/** One very weak link must not be outvoted by one very strong link, nor the other way round. */
const clip = (odds: number) => Math.max(-5, Math.min(5, odds));

/**
 * Puts pairs together to groups, strongest first. Two groups become one only when all their links together speak
 * for it on average, and no agency would then tell of the event in two records that do not belong together: so one
 * weak link does not chain two events.
 *
 * @param scoreOf the odds of any two accounts, also of those that were no candidates
 */
export function groupAccounts(
  pairs: readonly ScoredPair[],
  accounts: readonly Account[],
  scoreOf: (one: number, other: number) => number,
): readonly AccountGroup[] {
  const groups = new Map<number, Growing>();
  const groupOf = (place: number): Growing => {
    const found = groups.get(place);
    if (found !== undefined) return found;
    const made: Growing = { places: [place], links: [], weakest: Number.POSITIVE_INFINITY };
    groups.set(place, made);
    return made;
  };
  const holding = pairs
    .filter(({ odds }) => odds >= parameters.joinFrom)
    .toSorted((a, b) => b.odds - a.odds || a.one - b.one || a.other - b.other);
  for (const pair of holding) {
    const one = groupOf(pair.one);
    const other = groupOf(pair.other);
    if (one === other || !mayJoin(one, other, accounts, scoreOf)) continue;
    one.places.push(...other.places);
    one.links.push(...other.links, pair);
    one.weakest = Math.min(one.weakest, other.weakest, pair.odds);
    for (const place of other.places) groups.set(place, one);
  }
  return [...new Set(groups.values())].filter(({ places }) => places.length > 1).map(finish);
}

function mayJoin(
  one: Growing,
  other: Growing,
  accounts: readonly Account[],
  scoreOf: (one: number, other: number) => number,
): boolean {
  if (one.places.length + other.places.length > parameters.mostInGroup) return false;
  let sum = 0;
  for (const first of one.places) {
    for (const second of other.places) {
      const odds = scoreOf(first, second);
      const sameAgency = accounts[first]?.keeper === accounts[second]?.keeper;
      if (sameAgency && odds < parameters.joinFrom) return false;
      sum += clip(odds);
    }
  }
  return sum / (one.places.length * other.places.length) >= parameters.averageFrom;
}

function finish({ places, links, weakest }: Growing): AccountGroup {
  return {
    places: places.toSorted((a, b) => a - b),
    weakest,
    links: links.toSorted((a, b) => b.odds - a.odds),
  };
}
