import { keepFirsts } from './keep-firsts.ts';

/** A place at which a value stands: the child’s name and the line. */
export interface Place {
  readonly child: string;
  readonly line: number;
}

/**
 * Takes values one by one, and calls `onDouble` for each that stands a second time or later: with its place and the
 * first one, and the first time with the two the other way round, so that every place is told. Values that are
 * equal are found with certainty; besides them only the first child’s name and line are kept.
 */
export function findDoubles(
  onDouble: (value: string, place: Place, other: Place) => void,
): (value: string, place: Place) => void {
  const firsts = keepFirsts();
  const told = new Set<number>();
  return (value, place) => {
    const number = firsts.keep(value, place);
    if (number < 0) return;
    const first = firsts.placeOf(number);
    if (!told.has(number)) onDouble(value, first, place);
    told.add(number);
    onDouble(value, place, first);
  };
}
