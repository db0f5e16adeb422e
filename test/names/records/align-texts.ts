/** A word, a number or a sign of a text, or what stands for somebody in it. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words with their accents, runs of figures, and every other sign by itself; each of the labels is one. */
export function readTokens(text: string, labels: readonly string[] = []): readonly Token[] {
  const whole = labels.map(
    (label) => `(?<![\\p{L}\\d])${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`,
  );
  const pattern = new RegExp(
    [...whole, '\\[[^\\]]{1,30}\\]', '[\\p{L}\\p{M}]+', '\\d+', '\\S'].join('|'),
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A run of tokens that another run took the place of; in places of the two lists, the last not counted. */
export interface Replaced {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** Which tokens of a text were replaced in the other, the most that stayed the same being taken to have stayed. */
export function findReplaced(before: readonly Token[], after: readonly Token[]): readonly Replaced[] {
  const lengths = commonLengths(before, after);
  const found: Replaced[] = [];
  let [one, other] = [0, 0];
  let [fromOne, fromOther] = [0, 0];
  const close = () => {
    if (one > fromOne || other > fromOther) found.push({ before: [fromOne, one], after: [fromOther, other] });
  };
  while (one < before.length && other < after.length) {
    if (before[one]?.text === after[other]?.text) {
      close();
      one += 1;
      other += 1;
      [fromOne, fromOther] = [one, other];
    } else if ((lengths[one + 1]?.[other] ?? 0) >= (lengths[one]?.[other + 1] ?? 0)) one += 1;
    else other += 1;
  }
  [one, other] = [before.length, after.length];
  close();
  return found;
}

/** How many tokens can stay from each pair of places on. */
function commonLengths(before: readonly Token[], after: readonly Token[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const row = lengths[one];
      if (row === undefined) continue;
      row[other] =
        before[one]?.text === after[other]?.text
          ? (lengths[one + 1]?.[other + 1] ?? 0) + 1
          : Math.max(lengths[one + 1]?.[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return lengths;
}
