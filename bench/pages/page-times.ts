/** What one page costs. Times in milliseconds, of one request. */
export interface PageTimes {
  readonly path: string;
  readonly visitor: string;
  /** Statements without the control of transactions, with few rows in its lists and with a thousand. */
  readonly statements: { readonly few: number; readonly thousand: number };
  /** Of this program’s own thread; what the database works is not in it. */
  readonly processor: number;
  readonly p95: { readonly one: number; readonly twenty: number };
  /** The middle of the times on the clock with one partnership beside ours, and with a hundred. */
  readonly partnerships: { readonly one: number; readonly hundred: number };
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
