import { type Comparison, type Field, levelsOfField } from '../compare/compare-people.ts';

/** Comparisons as numbers, for the fitting, which goes over all of them many times. */
export interface EncodedPairs {
  readonly count: number;
  readonly fields: readonly Field[];
  /** A row for each pair: the place of the level found of each field, or -1. */
  readonly levels: Int8Array;
  /** The same: the number of the value that both have where it is the same, or -1. */
  readonly values: Int32Array;
}

/** Numbers of values of a field, from 0. */
export interface ValueNumbers {
  readonly numberOf: (field: Field, value: string) => number;
}

export function encodePairs(
  comparisons: readonly Comparison[],
  fields: readonly Field[],
  numbers: ValueNumbers,
): EncodedPairs {
  const levels = new Int8Array(comparisons.length * fields.length).fill(-1);
  const values = new Int32Array(comparisons.length * fields.length).fill(-1);
  const placeOf = new Map(fields.map((field, place) => [field, place]));
  for (const [row, comparison] of comparisons.entries()) {
    for (const { field, level, value } of comparison) {
      if (field === 'order') continue;
      const place = placeOf.get(field);
      if (place === undefined) throw new RangeError(`${field} is not among the fields`);
      const at = row * fields.length + place;
      levels[at] = levelsOfField(field).indexOf(level);
      if (level === 'same') values[at] = numbers.numberOf(field, value);
    }
  }
  return { count: comparisons.length, fields, levels, values };
}
