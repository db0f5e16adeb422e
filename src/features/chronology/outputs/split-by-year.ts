import { counted } from '../../../shared/counted.ts';
import { dayParts } from '../../../shared/day.ts';
import { isOutsideTime } from '../../../shared/when/is-outside-time.ts';
import type { Entry } from '../domain/entry.ts';

/** Entries that stand together under one heading. */
export interface Stretch {
  /** “2019”, “2019, continued”. */
  readonly heading: string;
  readonly continued: boolean;
  readonly entries: readonly Entry[];
}

const outsideTime = 'Notes outside time';

/**
 * A chronology in stretches of one year each, and of no more than so many entries. Their order stays, but that author’s
 * notes whose date is no time stand after all else: they speak of the file, and nobody opens a chronology for them.
 */
export function splitByYear(entries: readonly Entry[], most: number): readonly Stretch[] {
  const notes = entries.filter(({ when }) => isOutsideTime(when));
  const others = notes.length === 0 ? entries : entries.filter(({ when }) => !isOutsideTime(when));
  return split([...others, ...notes], most);
}

/** Where to find them, in a sentence; null where there are none. */
export function tellNotesOutsideTime(entries: readonly Entry[]): string | null {
  const notes = entries.filter(({ when }) => isOutsideTime(when)).length;
  if (notes === 0) return null;
  const stand = counted(
    notes,
    'author’s note has a date that means no time. It stands',
    'author’s notes have dates that mean no time. They stand',
  );
  return `${stand} at the end, under “${outsideTime}”.`;
}

function split(entries: readonly Entry[], most: number): readonly Stretch[] {
  const stretches: { heading: string; continued: boolean; entries: Entry[] }[] = [];
  const told = new Set<string>();
  let year = '';
  for (const entry of entries) {
    const heading = yearOf(entry);
    const last = stretches.at(-1);
    if (last !== undefined && heading === year && last.entries.length < most) {
      last.entries.push(entry);
      continue;
    }
    const continued = told.has(heading);
    stretches.push({ heading: continued ? `${heading}, continued` : heading, continued, entries: [entry] });
    told.add(heading);
    year = heading;
  }
  return stretches;
}

/** The year by which an entry stands where it does. */
function yearOf(entry: Entry): string {
  const { when } = entry;
  if (isOutsideTime(when)) return outsideTime;
  const day = when.earliest ?? when.latest;
  if (day === null || when.extent === 'unknown') return 'Date not known';
  return String(dayParts(day).year);
}
