import type { Point } from './point.ts';
import type { RelativeUnit } from './relative-words.ts';

export type Opener = 'since' | 'from' | 'after' | 'until' | 'by' | 'before';

/** One member of a list, or the whole of most texts. */
export type Section =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point; readonly between: boolean }
  | { readonly kind: 'open'; readonly opener: Opener; readonly point: Point }
  /** "the 12 months to March 2015" */
  | { readonly kind: 'ending'; readonly count: number; readonly unit: RelativeUnit; readonly point: Point }
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
