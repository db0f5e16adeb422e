import { addDays, type Day } from '../day.ts';
import { edtfOfDays } from './calendar-bounds.ts';
import { common } from './common-meaning.ts';
import { note } from './date-name.ts';
import { markEdtf } from './edtf-text.ts';
import type { Meaning } from './meaning.ts';
import type { Stretch } from './phrase.ts';
import { shiftDay } from './relative-days.ts';
import type { RelativeUnit } from './relative-words.ts';
import { isSingleDay, type Resolved } from './resolve-point.ts';

interface Days {
  readonly earliest: Day;
  readonly latest: Day;
}

function daysOfStretch({ side, count, unit }: Stretch, { bounds }: Resolved): Days {
  if (side === 'to' || side === 'before') {
    const after = side === 'to' ? addDays(bounds.latest, 1) : bounds.earliest;
    return { earliest: shiftDay(after, -count, unit), latest: addDays(after, -1) };
  }
  const first = side === 'from' ? bounds.earliest : addDays(bounds.latest, 1);
  return { earliest: first, latest: addDays(shiftDay(first, count, unit), -1) };
}

function edtfOfStretch({ earliest, latest }: Days): string {
  const isWholeMonths = earliest.endsWith('-01') && addDays(latest, 1).endsWith('-01');
  if (!isWholeMonths) return edtfOfDays(earliest, latest);
  const [first, last] = [earliest.slice(0, 7), latest.slice(0, 7)];
  return first === last ? first : `${first}/${last}`;
}

/** "the 12 months to March 2015", "in the week before 12 March 2012". */
export function meaningOfStretch(stretch: Stretch, resolved: Resolved): Meaning {
  const days = daysOfStretch(stretch, resolved);
  const { approximate, uncertain } = resolved.point;
  const edtf = markEdtf(edtfOfStretch(days), approximate, uncertain);
  const extent = stretch.isSomewhereIn && stretch.side !== 'to' ? 'within' : 'span';
  return { ...common(resolved), ...days, approximate, extent, edtf };
}

/** "two weeks before 5 May 2012". */
export function meaningOfOffset(count: number, unit: RelativeUnit, resolved: Resolved): Meaning {
  const { bounds, point } = resolved;
  const earliest = shiftDay(bounds.earliest, count, unit);
  const latest = shiftDay(bounds.latest, count, unit);
  const base = common(resolved);
  const isExact = unit === 'day' && isSingleDay(bounds) && !base.approximate;
  const notes = isExact
    ? base.notes
    : [...base.notes, note('vague', 'It counts from the date given, and is about then.')];
  const extent = isSingleDay(bounds) ? 'day' : 'within';
  const edtf = markEdtf(edtfOfDays(earliest, latest), !isExact, point.uncertain);
  return { ...base, approximate: !isExact, earliest, latest, extent, edtf, notes };
}
