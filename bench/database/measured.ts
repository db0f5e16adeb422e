import type { ServerTime } from '../pages/server-time.ts';

export const townSizes = { few: 1_000, many: 100_000 } as const;
export const sentRows = { few: 500, many: 5_000 } as const;

/** What one question costs among few and among many, of an officer and of an agency's lead whose involvement is looked up. */
export interface FindingTimes {
  readonly question: string;
  readonly who: string;
  readonly few: ServerTime;
  readonly many: ServerTime;
}

/** Milliseconds of one row, all the way: processor time of the program with its threads, and of the database; and by the clock. */
export interface SendingTime {
  readonly program: number;
  readonly database: number | null;
  readonly clock: number;
}

export interface SendingTimes {
  readonly few: SendingTime;
  readonly many: SendingTime;
}

/** Everything that is measured of work over the database. */
export interface DatabaseMeasured {
  readonly finding: readonly FindingTimes[];
  readonly sending: SendingTimes;
}
