/** Where in an ordered list somebody stands: the value that it is ordered by, and the id that settles what is equal. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

/** The rows of a list that are asked for: from its beginning, or those after or before a place. */
export type Stretch =
  | { readonly from: 'beginning' }
  | { readonly from: 'after' | 'before'; readonly place: Place };

/** A place as an address holds it. */
export function writePlace({ key, id }: Place): string {
  return Buffer.from(JSON.stringify([key, id]), 'utf8').toString('base64url');
}

/** Null for a text that is no place: somebody has changed the address. */
export function readPlace(text: string): Place | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 2) return null;
    const [key, id]: unknown[] = parts;
    if (typeof key !== 'string' || typeof id !== 'string' || key.includes('\0')) return null;
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { key, id } : null;
  } catch {
    return null;
  }
}

/** What an address asks for; a place that cannot be read is the beginning. */
export function readStretch({
  after,
  before,
}: {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}): Stretch {
  for (const [from, text] of [['after', after] as const, ['before', before] as const]) {
    const place = text === undefined ? null : readPlace(text);
    if (place !== null) return { from, place };
  }
  return { from: 'beginning' };
}

export interface Leaf<Row> {
  readonly rows: readonly Row[];
  /** Where the rows before these end, and where those after them begin; null where there are none. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * One page of a list. `found` holds one row more than `size` where there are more, nearest to the place first: so, for what lies
 * before a place, the other way round.
 */
export function cutLeaf<Row>(
  found: readonly Row[],
  size: number,
  stretch: Stretch,
  placeOf: (row: Row) => Place,
): Leaf<Row> {
  const hasMore = found.length > size;
  const near = found.slice(0, size);
  const rows = stretch.from === 'before' ? near.toReversed() : near;
  const first = rows[0];
  const last = rows.at(-1);
  const hasBefore = stretch.from === 'before' ? hasMore : stretch.from === 'after';
  const hasAfter = stretch.from === 'before' ? true : hasMore;
  return {
    rows,
    before: hasBefore && first !== undefined ? writePlace(placeOf(first)) : null,
    after: hasAfter && last !== undefined ? writePlace(placeOf(last)) : null,
  };
}
