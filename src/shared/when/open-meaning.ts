import { addDays, type Day } from '../day.ts';
import type { Bounds } from './calendar-bounds.ts';
import { common, marked } from './common-meaning.ts';
import { endOfEdtf, startOfEdtf } from './edtf-text.ts';
import type { Meaning } from './meaning.ts';
import type { Opener } from './phrase.ts';
import type { Resolved } from './resolve-point.ts';
import type { WhenTime } from './when.ts';

/** "since 2008", "before 12 March 2012", "until June 2011". */
export function meaningOfOpen(opener: Opener, resolved: Resolved): Meaning {
  const { bounds, point } = resolved;
  const base = common(resolved);
  const start = startOfEdtf(marked(bounds.edtf, resolved));
  const end = endOfEdtf(marked(bounds.edtf, resolved));
  const hasClock = point.clock !== null;
  switch (opener) {
    case 'since':
    case 'from':
      return { ...base, earliest: bounds.earliest, latest: null, extent: 'span', edtf: `${start}/..` };
    case 'after': {
      if (hasClock)
        return { ...base, earliest: bounds.earliest, latest: null, extent: 'within', edtf: `${start}/..` };
      const next = neighbour(bounds, 1);
      return {
        ...base,
        earliest: next.day,
        latest: null,
        extent: 'within',
        edtf: `${marked(next.edtf, resolved)}/..`,
      };
    }
    case 'before': {
      const time = endTime(base.time);
      if (hasClock)
        return { ...base, time, earliest: null, latest: bounds.latest, extent: 'within', edtf: `../${end}` };
      const before = neighbour(bounds, -1);
      return {
        ...base,
        earliest: null,
        latest: before.day,
        extent: 'within',
        edtf: `../${marked(before.edtf, resolved)}`,
      };
    }
    default: {
      const extent = opener === 'until' ? 'span' : 'within';
      return {
        ...base,
        time: endTime(base.time),
        earliest: null,
        latest: bounds.latest,
        extent,
        edtf: `../${end}`,
      };
    }
  }
}

/** The time of "until 9am on 5 May" is an end. */
function endTime(time: WhenTime | null): WhenTime | null {
  if (time === null || time.end !== null) return time;
  return { start: null, end: time.start, startCertainty: null, endCertainty: time.startCertainty };
}

/** The day after or before, and its EDTF at the precision of the text: before March 2012 is up to February 2012. */
function neighbour(bounds: Bounds, direction: 1 | -1): { readonly day: Day; readonly edtf: string } {
  const day = addDays(direction === 1 ? bounds.latest : bounds.earliest, direction);
  if (bounds.edges !== undefined) {
    const [endOfFirst, startOfLast] = bounds.edges;
    const edge = direction === 1 ? startOfLast : endOfFirst;
    return { day: edge, edtf: edge };
  }
  if (bounds.unit === 'month') return { day, edtf: day.slice(0, 7) };
  if (bounds.unit === 'year' && bounds.edtf.length === 4) return { day, edtf: day.slice(0, 4) };
  return { day, edtf: day };
}
