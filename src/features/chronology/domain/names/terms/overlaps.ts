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

/**
 * What is left of stretches where what is taken is cut out of them, as far as it holds a letter: “Ward” of “Okonkwo-Ward”.
 *
 * @param stretches by where they begin; none overlap.
 * @param taken by where they begin; none overlap.
 */
export function cutBy(
  text: string,
  stretches: readonly Stretch[],
  taken: readonly Stretch[],
): readonly Stretch[] {
  const left: Stretch[] = [];
  let first = 0;
  for (const { start, end } of stretches) {
    while (first < taken.length && (taken[first]?.end ?? 0) <= start) first += 1;
    let from = start;
    for (let at = first; (taken[at]?.start ?? end) < end; at += 1) {
      left.push(...lettersIn(text, from, taken[at]?.start ?? end));
      from = taken[at]?.end ?? end;
    }
    left.push(...lettersIn(text, from, end));
  }
  return left;
}

/** A part of a text without the signs at its ends; none where it is signs alone. */
function lettersIn(text: string, from: number, to: number): readonly Stretch[] {
  let [start, end] = [from, to];
  while (start < end && !isOfLetter.test(text.charAt(start))) start += 1;
  while (start < end && !isOfLetter.test(text.charAt(end - 1))) end -= 1;
  return start < end ? [{ start, end }] : [];
}

/** A letter, an accent, or half of a letter that takes two units. */
const isOfLetter = /[\p{L}\p{M}\p{Cs}]/u;

/** In the order of the text. */
export function inOrder<Found extends Stretch>(stretches: readonly Found[]): readonly Found[] {
  return stretches.toSorted((first, second) => first.start - second.start);
}

/** What begins within another of them is one with it, and goes by what the first is. */
export function joinOverlaps<T extends { readonly start: number; readonly end: number }>(
  stretches: readonly T[],
): readonly T[] {
  const joined: T[] = [];
  for (const one of stretches) {
    const last = joined.at(-1);
    if (last === undefined || one.start >= last.end) joined.push(one);
    else if (one.end > last.end) joined[joined.length - 1] = { ...last, end: one.end };
  }
  return joined;
}
