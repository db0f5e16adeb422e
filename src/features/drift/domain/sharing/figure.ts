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
 * Counts that add up to a total which may be known. Small ones are not told; where only one is small, the next
 * smallest is withheld too, since the total less the others would give it away.
 */
export function shareParts(counts: readonly number[]): readonly Figure[] {
  const shared = counts.map(shareCount);
  if (shared.filter((figure) => figure === 'fewer').length !== 1) return shared;
  const told = counts.filter((count) => count > 0 && !isSmall(count));
  if (told.length === 0) return shared;
  const next = counts.indexOf(Math.min(...told));
  return shared.map((figure, index) => (index === next ? 'withheld' : figure));
}
