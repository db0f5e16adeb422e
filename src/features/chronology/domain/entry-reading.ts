import type { SuggestedTheme } from './themes/theme.ts';

/** Whether a record tells of its own day, or retells the past. */
export type Standing = 'current' | 'historical';

/** What the program reads out of the texts of one entry: suggestions, each with its words. */
export interface EntryReading {
  /** Of event, response and outcome together, in the order of the list of themes. */
  readonly themes: readonly SuggestedTheme[];
  readonly standing: {
    readonly standing: Standing;
    /** The words that tell of the past; empty when current. */
    readonly words: readonly string[];
    /** A person says so. */
    readonly decided?: true;
  };
}
