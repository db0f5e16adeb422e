export interface Threshold {
  /** Pairs with at least this chance are taken. */
  readonly from: number;
  readonly expectedPrecision: number;
  readonly expectedRecall: number;
  readonly expectedF1: number;
}

/**
 * The chance from which taking pairs gives the best F1 to be expected, by the chances themselves: a pair of chance 0.8 is
 * counted as 0.8 right and 0.2 wrong. No truth is asked. Recall is of what was compared.
 */
export function chooseThreshold(chances: Float64Array): Threshold {
  const sorted = chances.toSorted().reverse();
  const right = sorted.reduce((sum, chance) => sum + chance, 0);
  let best: Threshold = { from: 1, expectedPrecision: 1, expectedRecall: 0, expectedF1: 0 };
  let taken = 0;
  for (const [at, chance] of sorted.entries()) {
    taken += chance;
    const expectedF1 = (2 * taken) / (at + 1 + right);
    if (expectedF1 <= best.expectedF1) continue;
    best = { from: chance, expectedPrecision: taken / (at + 1), expectedRecall: taken / right, expectedF1 };
  }
  return best;
}
