/** For how many of the first letters alone a likeness counts more (Winkler 1990). */
const startLength = 4;
const startWeight = 0.1;

/**
 * The likeness of two names from 0 to 1: letters in common and in order, more where they begin alike (Jaro 1989,
 * Winkler 1990). 1 only for equal ones.
 */
export function letterLikeness(one: string, other: string): number {
  if (one === other) return 1;
  // Greedy choices may differ by which comes first; the order of the two must not count.
  const [first, second] = one < other ? [one, other] : [other, one];
  const jaro = commonLetters(first, second);
  let start = 0;
  while (start < startLength && first[start] !== undefined && first[start] === second[start]) start += 1;
  return jaro + start * startWeight * (1 - jaro);
}

function commonLetters(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Array<boolean>(other.length).fill(false);
  const fromOne: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const letter = one.charAt(at);
    const found = findLetter(
      letter,
      other,
      taken,
      Math.max(0, at - reach),
      Math.min(other.length - 1, at + reach),
    );
    if (found < 0) continue;
    taken[found] = true;
    fromOne.push(letter);
  }
  const common = fromOne.length;
  if (common === 0) return 0;
  const fromOther = [...other].filter((_, at) => taken[at]);
  const outOfOrder = fromOne.filter((letter, at) => letter !== fromOther[at]).length / 2;
  return (common / one.length + common / other.length + (common - outOfOrder) / common) / 3;
}

function findLetter(
  letter: string,
  text: string,
  taken: readonly boolean[],
  from: number,
  to: number,
): number {
  for (let at = from; at <= to; at += 1) if (!taken[at] && text.charAt(at) === letter) return at;
  return -1;
}
