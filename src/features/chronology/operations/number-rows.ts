/** The numbers that a reader gives the rows of a file: from 1, by the rows that they may see alone. */
export interface RowNumbers {
  /** The number of a row by its place among all rows of the file. */
  numberOf(position: number): number;
  /** The place of the row with a number; one before or beyond all of them for a number that none has. */
  placeOf(number: number): number;
}

/** Where nothing is kept from the reader: every row has the number of its place. */
export const byPlace: RowNumbers = { numberOf: (position) => position, placeOf: (number) => number };

/** Where something is: no gap between the numbers tells of a row. @param places of the rows that they may see, in their order. */
export function numberSeen(places: readonly number[]): RowNumbers {
  const numbers = new Map(places.map((place, at) => [place, at + 1]));
  return {
    numberOf: (position) => numbers.get(position) ?? 0,
    placeOf: (number) => (number < 1 ? 0 : (places[number - 1] ?? (places.at(-1) ?? 0) + 1)),
  };
}
