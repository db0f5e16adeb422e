import { keysOfPrepared } from './keys-of.ts';
import type { PreparedPerson } from './prepare-person.ts';

/** Two records to be compared, by their places in the list. */
export type PlacePair = readonly [number, number];

export interface Candidates {
  readonly pairs: readonly PlacePair[];
  /** Keys that more records share than are compared by one key: they tell too little. */
  readonly commonKeys: number;
}

/** A key that more records share says too little to compare them all. */
const mostOfKey = 400;

/**
 * The pairs of records that share a key, each once. `sides` tells records of two files apart, which are compared across
 * only; all alike where one file is compared with itself.
 */
export function findCandidates(
  people: readonly PreparedPerson[],
  sides: readonly number[] | null,
): Candidates {
  const holders = new Map<string, number[]>();
  for (const [place, person] of people.entries()) {
    for (const key of keysOfPrepared(person)) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [place]);
      else list.push(place);
    }
  }
  const seen = new Set<number>();
  const pairs: PlacePair[] = [];
  let commonKeys = 0;
  for (const list of holders.values()) {
    if (list.length > mostOfKey) commonKeys += 1;
    else addPairs(list, people.length, sides, { seen, pairs });
  }
  return { pairs, commonKeys };
}

function addPairs(
  list: readonly number[],
  count: number,
  sides: readonly number[] | null,
  { seen, pairs }: { readonly seen: Set<number>; readonly pairs: PlacePair[] },
): void {
  for (const [at, one] of list.entries()) {
    for (let to = at + 1; to < list.length; to += 1) {
      const other = list[to] ?? 0;
      if (sides !== null && sides[one] === sides[other]) continue;
      const number = one * count + other;
      if (seen.has(number)) continue;
      seen.add(number);
      pairs.push([one, other]);
    }
  }
}
