import type { Day } from '../day.ts';

/** How the days between `earliest` and `latest` are meant. */
export type Extent =
  /** One day. */
  | 'day'
  /** It lasted from the earliest to the latest day. */
  | 'span'
  /** It happened on some day in between. */
  | 'within'
  /** The record says that nobody knows ("undated"). */
  | 'unknown';

export type Certainty = 'exact' | 'approximate' | 'uncertain' | 'approximate-uncertain';

/** Clock times as the record states them; a time that is not stated is never made up. */
export interface WhenTime {
  /** `HH:MM` on the earliest day, or null. */
  readonly start: string | null;
  /** `HH:MM` on the latest day, or null. */
  readonly end: string | null;
  readonly startCertainty: Certainty | null;
  readonly endCertainty: Certainty | null;
}

/** Something that the reader did or doubts, for a person to check. */
export interface WhenNote {
  readonly code: WhenNoteCode;
  /** A plain sentence. */
  readonly message: string;
}

export const whenNoteCodes = [
  'day-first-assumed',
  'century-assumed',
  'year-from-context',
  'month-from-context',
  'day-from-context',
  'slip-repaired',
  'weekday-mismatch',
  'in-the-future',
  'outside-window',
  'time-24h-assumed',
  'time-ambiguous',
  'time-uncertain',
  'part-of-day',
  'vague',
  'season',
  'season-straddles-years',
  'school-year',
  'financial-or-school-year',
  'range-or-one-day',
  'alternatives',
  'several-dates',
  'author-note-year',
  'words-left-over',
] as const;

export type WhenNoteCode = (typeof whenNoteCodes)[number];

/** A date as a record states it: what was written, beside what was understood of it. */
export interface When {
  /** As written, never altered. */
  readonly text: string;
  /** First and last calendar day, inclusive; null where open. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly extent: Extent;
  readonly certainty: Certainty;
  readonly time: WhenTime | null;
  /** "evening", "overnight" and the like: words, not clock times. */
  readonly partOfDay: string | null;
  /** Extended Date/Time Format (ISO 8601-2) text, where one exists. */
  readonly edtf: string | null;
  readonly notes: readonly WhenNote[];
}

/** What surrounds a date text. Everything but `today` is optional; what is used of it becomes a note. */
export interface WhenContext {
  /** Decides the century of two-digit years and what lies in the future. */
  readonly today: Day;
  /** The reading of the row above: lends its year, and answers "same day", "next day", "ditto". */
  readonly previous?: When | undefined;
  /** The year that the rows around it settle for a date without one, and the words that tell so. */
  readonly settled?: { readonly year: number; readonly why: string } | undefined;
  /** A year or a month that a heading row above gave. */
  readonly heading?: { readonly year: number; readonly month?: number | undefined } | undefined;
  /** The review's window: a date outside it is noted. */
  readonly window?: { readonly from: Day | null; readonly to: Day | null } | undefined;
}

export type WhenReading =
  | { readonly status: 'read'; readonly when: When }
  | {
      readonly status: 'not-read';
      readonly text: string;
      /** Why, in one plain sentence. */
      readonly reason: string;
      /** What it may have been meant to say, where there is one idea. */
      readonly suggestion: string | null;
      /** What the reader would have needed; "none" when nothing would have helped. */
      readonly lacks: 'year' | 'month' | 'day' | 'row-above' | 'date-of-birth' | 'none';
    };
