import type { Day } from '../day.ts';
import { findDoubts } from './doubts.ts';
import type { When, WhenContext } from './when.ts';

/** A date from a typed cell, which holds its day and time beyond doubt. `text` is what the cell shows. */
export function whenFromDay(
  text: string,
  day: Day,
  time: string | null,
  context: Pick<WhenContext, 'today' | 'window'>,
): When {
  return {
    text,
    earliest: day,
    latest: day,
    extent: 'day',
    certainty: 'exact',
    time: time === null ? null : { start: time, end: null, startCertainty: 'exact', endCertainty: null },
    partOfDay: null,
    edtf: day,
    notes: findDoubts({ earliest: day, latest: day }, context),
  };
}
