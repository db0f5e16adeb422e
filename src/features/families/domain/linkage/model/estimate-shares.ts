import type { EncodedPairs } from './encode-pairs.ts';

/** How many records hold each value of a field, by the value's number. */
export type FieldValues = Float64Array;

export interface ShareInput {
  readonly candidates: EncodedPairs;
  readonly records: number;
  readonly counts: readonly FieldValues[];
}

const leastOfUnseen = 0.02;

/**
 * The chance that another person has a value which one person has, for each value. Records of one person are not
 * counted as several people: of n records that hold a value, with M pairs of one person among them, n² / (n + 2M)
 * people are left. One of these is the person who is compared; that nobody else holds a value does not say that nobody
 * could, so that a share is added by how many values are held by two people for one that is held by one
 * (Good 1953, after Turing).
 */
export function estimateShares(input: ShareInput, chances: Float64Array | null): readonly Float64Array[] {
  const pairsOfValue = countPairs(input, chances);
  return input.counts.map((counts, place) => {
    const people = counts.map((count, value) => {
      const pairs = pairsOfValue[place]?.[value] ?? 0;
      return count === 0 ? 0 : count ** 2 / (count + 2 * pairs);
    });
    const all = Math.max(
      2,
      people.reduce((sum, one) => sum + one, 0),
    );
    const unseen = unseenShare(people);
    return people.map((one) => (Math.max(0, one - 1) + unseen) / all);
  });
}

function unseenShare(people: Float64Array): number {
  const once = people.filter((count) => count > 0 && count < 1.5).length;
  const twice = people.filter((count) => count >= 1.5 && count < 2.5).length;
  return Math.min(1, Math.max(leastOfUnseen, (2 * twice + 0.5) / (once + 1)));
}

/** How many pairs of one person agree on each value. */
function countPairs(
  { candidates, counts }: ShareInput,
  chances: Float64Array | null,
): readonly Float64Array[] {
  const pairs = counts.map((values) => new Float64Array(values.length));
  if (chances === null) return pairs;
  const { count, fields, values } = candidates;
  for (let at = 0; at < count * fields.length; at += 1) {
    const value = values[at] ?? -1;
    const ofField = pairs[at % fields.length];
    if (value < 0 || ofField === undefined) continue;
    ofField[value] = (ofField[value] ?? 0) + (chances[Math.floor(at / fields.length)] ?? 0);
  }
  return pairs;
}
