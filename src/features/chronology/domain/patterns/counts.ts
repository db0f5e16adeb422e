import type { Theme } from '../themes/theme.ts';

/** How many entries (author’s notes left out) stand in each month for each agency, and under each theme. */
export interface Counts {
  /** Every month from the first to the last that has an entry, without gaps: `YYYY-MM`. */
  readonly months: readonly string[];
  readonly byAgency: readonly {
    readonly agency: string;
    readonly entries: number;
    /** One figure for each of `months`. */
    readonly perMonth: readonly number[];
  }[];
  /** Entries whose month is not known, or that lie across several: counted in no month. */
  readonly withoutMonth: number;
  readonly byTheme: readonly { readonly theme: Theme; readonly entries: number }[];
}
