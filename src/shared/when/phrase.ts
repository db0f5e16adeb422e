import type { Point } from './point.ts';
import type { RelativeUnit } from './relative-words.ts';

export type Opener = 'since' | 'from' | 'after' | 'until' | 'by' | 'before';

/** On which side of a date a counted stretch lies; "to" and "from" hold the date itself. */
export type Side = 'to' | 'from' | 'before' | 'after';

/** "the 12 months to March 2015", "for two weeks from 3 May 2012", "the month before August 2010" */
export interface Stretch {
  readonly kind: 'stretch';
  readonly count: number;
  readonly unit: RelativeUnit;
  readonly side: Side;
  readonly isSomewhereIn: boolean;
  readonly point: Point;
}

/** One member of a list, or the whole of most texts. */
export type Section =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point; readonly between: boolean }
  | { readonly kind: 'open'; readonly opener: Opener; readonly point: Point }
  | Stretch
  /** "two weeks before 5 May 2012": negative for before */
  | { readonly kind: 'offset'; readonly count: number; readonly unit: RelativeUnit; readonly point: Point };

export type Join = 'and' | 'or' | 'slash';

/** A whole date text, taken apart. */
export interface Phrase {
  readonly sections: readonly Section[];
  readonly joins: readonly Join[];
  /** Words that name what happened on the date, which change nothing: "until her death in April 2017". */
  readonly eventWords: readonly string[];
}
