import type { Leaf } from './keyset.ts';

export interface LeafAsked {
  /** The id of a row of an earlier page. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/**
 * One page of a list that is held as a whole, since its order is made in the program; a place is the id of a row. A row that is
 * no longer there begins the list anew.
 */
export function leafOfWhole<Row extends { readonly id: string }>(
  all: readonly Row[],
  size: number,
  asked: LeafAsked,
): Leaf<Row> {
  const start = findStart(all, size, asked);
  const rows = all.slice(start, start + size);
  return {
    rows,
    before: start === 0 ? null : (rows[0]?.id ?? null),
    after: start + size >= all.length ? null : (rows.at(-1)?.id ?? null),
  };
}

function findStart(
  all: readonly { readonly id: string }[],
  size: number,
  { after, before }: LeafAsked,
): number {
  const wanted = after ?? before;
  const at = wanted === undefined ? -1 : all.findIndex(({ id }) => id === wanted);
  if (at < 0) return 0;
  return after === undefined ? Math.max(0, at - size) : at + 1;
}
