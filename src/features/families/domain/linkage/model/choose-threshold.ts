export interface Threshold {
  /** Pairs with at least this chance are taken. */
  readonly from: number;
  readonly expectedPrecision: number;
  readonly expectedRecall: number;
  readonly expectedF1: number;
}

/** What is less likely of one person than not is never taken, however few pairs there are. */
const leastChance = 0.5;

/**
 * The chance from which taking pairs gives the best F1 to be expected, by the chances themselves: a pair of chance 0.8 is
 * counted as 0.8 right and 0.2 wrong. No truth is asked. Never below 0.5.
 */
export function chooseThreshold(chances: Float64Array): Threshold {
  const sorted = chances.toSorted().reverse();
  const all = sum(chances);
  let [best, from, taken] = [0, leastChance, 0];
  for (const [at, chance] of sorted.entries()) {
    if (chance < leastChance) break;
    taken += chance;
    const expected = (2 * taken) / (at + 1 + all);
    if (expected > best) [best, from] = [expected, chance];
  }
  return thresholdAt(chances, from);
}

/** What is to be expected of taking all from a chance on. Recall is of what was compared. */
export function thresholdAt(chances: Float64Array, from: number): Threshold {
  const above = chances.filter((chance) => chance >= from);
  const [taken, all] = [sum(above), sum(chances)];
  return {
    from,
    expectedPrecision: above.length === 0 ? 1 : taken / above.length,
    expectedRecall: all === 0 ? 1 : taken / all,
    expectedF1: all === 0 ? 1 : (2 * taken) / (above.length + all),
  };
}

function sum(chances: Float64Array): number {
  return chances.reduce((total, chance) => total + chance, 0);
}
