import type { FoundPairs } from './find-pairs.ts';

/** How the pairs that were taken stand against a truth. */
export interface PairQuality {
  readonly truePairs: number;
  readonly right: number;
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The share of all true pairs that shared a key, and could be found at all. */
  readonly reached: number;
}

/** Pair by pair; `sides` as in `findPairs`: pairs within one side are not asked for. */
export function measurePairs(
  { pairs, threshold }: FoundPairs,
  truth: readonly string[],
  sides: readonly number[] | null,
): PairQuality {
  const isTrue = ({ one, other }: { one: number; other: number }) => truth[one] === truth[other];
  const truePairs = countTruePairs(truth, sides);
  const taken = pairs.filter(({ chance }) => chance >= threshold.from);
  const right = taken.filter(isTrue).length;
  const precision = taken.length === 0 ? 1 : right / taken.length;
  const recall = truePairs === 0 ? 1 : right / truePairs;
  return {
    truePairs,
    right,
    wrong: taken.length - right,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    reached: truePairs === 0 ? 1 : pairs.filter(isTrue).length / truePairs,
  };
}

function countTruePairs(truth: readonly string[], sides: readonly number[] | null): number {
  const counts = new Map<string, [number, number]>();
  for (const [at, person] of truth.entries()) {
    const count = counts.get(person) ?? [0, 0];
    count[sides !== null && sides[at] !== sides[0] ? 1 : 0] += 1;
    counts.set(person, count);
  }
  return [...counts.values()].reduce((sum, [first, second]) => {
    return sum + (sides === null ? (first * (first - 1)) / 2 : first * second);
  }, 0);
}
