/** Whom a row may be read by, from everybody around the family to its own agency alone: each is stricter than the one before. */
export const handlings = ['core-group', 'review-panel', 'named-agencies', 'originator'] as const;
export type Handling = (typeof handlings)[number];

export interface StatedHandling {
  readonly handling: Handling;
  /** How often the row stood where that was noted last: two rows of a file may be the same word for word. */
  readonly times: number;
}

/** What is known of an agency's rows in a family when one of its files is read. */
export interface KnownHandling {
  /** By row key: what a person decided, and what is kept back until one does. */
  readonly stated: ReadonlyMap<string, StatedHandling>;
  /** Keys of rows that everybody can read: in what is replaced, and in files of the agency that stand beside it. */
  readonly open: ReadonlySet<string>;
}

/**
 * From whom each row of a file is kept, given by the keys that it may be known by. A row that is known keeps its handling. Where rows
 * that are kept from others are not in this very file, or not as often as they were, any row that is new may be one of them with other words, also while the
 * first stands in a file beside it: each is kept as the strictest of those, until a person decides.
 */
export function decideHandling(
  rows: readonly (readonly string[])[],
  { stated, open }: KnownHandling,
): readonly Handling[] {
  const found = countEach(rows);
  const missing = [...stated].filter(([key, { times }]) => (found.get(key) ?? 0) < times);
  const ofUnknown = strictest(missing.map(([, { handling }]) => handling));
  return rows.map((keys) => {
    const known = keys.flatMap((key) => stated.get(key)?.handling ?? []);
    if (known.length > 0) return strictest(known);
    return keys.some((key) => open.has(key)) ? 'core-group' : ofUnknown;
  });
}

/** In how many rows each key is found. */
function countEach(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of rows) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function strictest(of: readonly Handling[]): Handling {
  return handlings[Math.max(0, ...of.map((one) => handlings.indexOf(one)))] ?? 'originator';
}
