import type { Day } from '../../../shared/day.ts';

/** What the extract says of itself, by which its children are checked. */
export interface ExtractContext {
  /** The day up to which it tells; null where it names none. */
  readonly referenceDay: Day | null;
  /** The first and the last day of the year that it collects; null where it is of no year. */
  readonly collects: { readonly from: Day; readonly to: Day } | null;
}
