/**
 * How many letters have to be put in, left out, replaced or exchanged with their neighbour to make one text of the other
 * (optimal string alignment; Damerau 1964). Stops at `most` + 1.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = nextRow(one, other, at, { row, before });
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[other.length] ?? most + 1, most + 1);
}

function nextRow(
  one: string,
  other: string,
  at: number,
  { row, before }: { readonly row: readonly number[]; readonly before: readonly number[] },
): number[] {
  const next = [at];
  for (let to = 1; to <= other.length; to += 1) {
    const same = one.charCodeAt(at - 1) === other.charCodeAt(to - 1);
    let cost = Math.min((row[to - 1] ?? 0) + (same ? 0 : 1), (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1);
    const isExchanged =
      at > 1 &&
      to > 1 &&
      one.charCodeAt(at - 1) === other.charCodeAt(to - 2) &&
      one.charCodeAt(at - 2) === other.charCodeAt(to - 1);
    if (isExchanged) cost = Math.min(cost, (before[to - 2] ?? 0) + 1);
    next.push(cost);
  }
  return next;
}
