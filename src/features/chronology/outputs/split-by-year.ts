import { dayParts } from '../../../shared/day.ts';
import type { Entry } from '../domain/entry.ts';

/** Entries that stand together under one heading. */
export interface Stretch {
  /** “2019”, “2019, continued”. */
  readonly heading: string;
  readonly continued: boolean;
  readonly entries: readonly Entry[];
}

/** A chronology in stretches of one year each, and of no more than so many entries. Their order stays. */
export function splitByYear(entries: readonly Entry[], most: number): readonly Stretch[] {
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
function yearOf({ when }: Entry): string {
  if (when.notes.some(({ code }) => code === 'author-note-year')) return 'Notes outside time';
  const day = when.earliest ?? when.latest;
  if (day === null || when.extent === 'unknown') return 'Date not known';
  return String(dayParts(day).year);
}
