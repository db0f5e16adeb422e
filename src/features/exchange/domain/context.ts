import type { Day } from '../../../shared/day.ts';

/** What the extract says of itself, by which its children are checked. */
export interface ExtractContext {
  /** The day up to which it tells, or is taken to tell; null where there is neither. */
  readonly referenceDay: Day | null;
  /** The extract names no such day: it is the one on which it is taken as drawn. */
  readonly assumed?: true;
  /** The first and the last day of the year that it collects; null where it is of no year. */
  readonly collects: { readonly from: Day; readonly to: Day } | null;
}
