/**
 * A count as it may be told. `fewer`: it lies between 1 and 5. `withheld`: it is not told because another could
 * be worked out from it. Null: the source cannot say.
 */
export type Figure = number | 'fewer' | 'withheld' | null;

/** The smallest count, other than none, that is told when figures are shared. */
export const smallestShared = 6;

/** A count as it may be shared: one that could point to somebody is not told. None at all is told. */
export function shareCount(count: number | null): Figure {
  return count !== null && isSmall(count) ? 'fewer' : count;
}

export function isSmall(count: number): boolean {
  return count > 0 && count < smallestShared;
}

/**
 * Counts that add up to a total which may be known; so are these rules. Small ones are not told. Where somebody
 * could work one out all the same, since it is the only small one, or since all of them must be 1 or all must be 5,
 * the smallest of the others (and those equal to it) is withheld too, and all of them are then called `withheld`
 * alike: which of them is small is not told either.
 *
 * Holds for up to four counts of a total of at least six. A total below is itself not told, so that nothing can be
 * taken from it.
 */
export function shareParts(counts: readonly number[]): readonly Figure[] {
  const small = counts.filter(isSmall);
  if (small.length === 0 || !canBeWorkedOut(counts, small)) return counts.map(shareCount);
  const next = Math.min(...counts.filter((count) => count >= smallestShared));
  return counts.map((count) => (isSmall(count) || count === next ? 'withheld' : count));
}

function canBeWorkedOut(counts: readonly number[], small: readonly number[]): boolean {
  const together = small.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (isSmall(total)) return false;
  return small.length === 1 || together === small.length || together === small.length * (smallestShared - 1);
}
