/** A stretch of a text, in UTF-16 units; the end is excluded. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Those stretches that share no letter with what is taken, in one walk over both: a text may hold tens of thousands.
 *
 * @param stretches by where they begin.
 * @param taken by where they begin; none overlap.
 */
export function withoutOverlaps<Found extends Stretch>(
  stretches: readonly Found[],
  taken: readonly Stretch[],
): readonly Found[] {
  let at = 0;
  return stretches.filter(({ start, end }) => {
    while (at < taken.length && (taken[at]?.end ?? 0) <= start) at += 1;
    const next = taken[at];
    return next === undefined || next.start >= end;
  });
}

/** In the order of the text. */
export function inOrder<Found extends Stretch>(stretches: readonly Found[]): readonly Found[] {
  return stretches.toSorted((first, second) => first.start - second.start);
}
