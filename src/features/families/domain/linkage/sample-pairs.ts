import type { PlacePair } from './find-candidates.ts';

export interface PairSample {
  readonly sample: readonly PlacePair[];
  /** How many pairs there are in all. */
  readonly allPairs: number;
}

/** So many pairs are enough to see what is found once in a thousand. */
const mostPairs = 100_000;

/** Pairs spread evenly over all that there are: all of them where there are few. The same for the same list. */
export function samplePairs(count: number, sides: readonly number[] | null): PairSample {
  const allPairs = countPairs(count, sides);
  const keep = Math.min(1, mostPairs / Math.max(1, allPairs));
  const sample: PlacePair[] = [];
  // Distances are spread as multiples of the golden section are, which fall into no step with the order of a list.
  const distances = Math.max(1, Math.round((count - 1) * keep));
  for (let at = 0; at < distances; at += 1) {
    const distance = keep === 1 ? at + 1 : 1 + Math.floor(((at * goldenSection) % 1) * (count - 1));
    for (let one = 0; one + distance < count; one += 1) {
      const other = one + distance;
      if (sides === null || sides[one] !== sides[other]) sample.push([one, other]);
    }
  }
  return { sample, allPairs };
}

const goldenSection = 0.618_033_988_749_895;

function countPairs(count: number, sides: readonly number[] | null): number {
  if (sides === null) return (count * (count - 1)) / 2;
  const first = sides.filter((side) => side === sides[0]).length;
  return first * (count - first);
}
