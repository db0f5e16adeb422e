/** A place at which a value stands: the child’s name and the line. */
export interface Place {
  readonly child: string;
  readonly line: number;
}

/**
 * Takes values one by one, and calls `onDouble` for each that stands a second time or later: with its place and the
 * first one, and the first time with the two the other way round, so that every place is told. Values that are
 * equal are found with certainty; besides them only the first child’s name and line are kept. The texts are kept as
 * they are: a part of a longer one would keep all of it in memory.
 */
export function findDoubles(
  onDouble: (value: string, place: Place, other: Place) => void,
): (value: string, place: Place) => void {
  const firsts = new Map<string, number>();
  const names: string[] = [];
  const lines: number[] = [];
  const told = new Set<number>();
  return (value, place) => {
    const at = firsts.get(value);
    if (at === undefined) {
      firsts.set(value, names.length);
      names.push(place.child);
      lines.push(place.line);
      return;
    }
    const first = { child: names[at] ?? '', line: lines[at] ?? 0 };
    if (!told.has(at)) onDouble(value, first, place);
    told.add(at);
    onDouble(value, place, first);
  };
}
