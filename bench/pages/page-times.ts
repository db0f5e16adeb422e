import type { ServerTime } from './server-time.ts';
import type { Crowd } from './visit-times.ts';

/** What one page costs. Times in milliseconds, of one request. */
export interface PageTimes {
  readonly path: string;
  readonly visitor: string;
  /** Statements without the control of transactions, with few rows in its lists and with a thousand. */
  readonly statements: { readonly few: number; readonly thousand: number };
  /** Processor time of program and database, with two partnerships in the database and with a hundred. */
  readonly server: { readonly two: ServerTime; readonly hundred: ServerTime };
  /** By the clock, for one user alone: with two partnerships in the database and with a hundred. */
  readonly p95: { readonly two: number; readonly hundred: number };
  /** Twenty users who each wait for their answer, read for a second and ask again, and twenty who all ask in one instant. */
  readonly twenty: { readonly inTurns: Crowd; readonly atOnce: Crowd };
}

/** What one question of a chronology costs in a family of 200 entries and in one of 20,000. */
export interface ChronologyTimes {
  readonly question: string;
  readonly statements: number;
  readonly few: ServerTime;
  readonly many: ServerTime;
}

/** Everything that is measured of pages. */
export interface PagesMeasured {
  readonly pages: readonly PageTimes[];
  readonly chronology: readonly ChronologyTimes[];
}

/** The program’s and the database’s together; the program’s alone where the database’s is not known. */
export function wholeOf({ program, database }: ServerTime): number {
  return program + (database ?? 0);
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
