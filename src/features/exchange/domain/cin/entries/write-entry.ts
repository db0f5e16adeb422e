import type { Day } from '../../../../../shared/day.ts';
import type { Entry, EntryKind, EntryOf } from '../../../../protection/domain/entries/entry.ts';
import type { CinDate } from '../cin-record.ts';
import { addText, emptySum, sumOf } from '../text-sum.ts';

/** What one kind of entry tells beside what every entry has. */
export type DetailsOf<Kind extends EntryKind> = Omit<
  EntryOf<Kind>,
  'kind' | 'id' | 'child' | 'on' | 'knownFrom' | 'basis' | 'replaces' | 'withdrawn' | 'origin'
>;

/** Where a fact stands: its element group, the line, and the element that its day was read from. */
export interface Place {
  readonly part: string;
  readonly line: number;
  readonly field?: string;
}

export interface EntryWriter {
  readonly entries: Entry[];
  /** Writes a fact of the day, taken as known on it. The details become part of it: give a new object each time. */
  write<Kind extends EntryKind>(kind: Kind, on: Day, place: Place, details: DetailsOf<Kind>): void;
  /** A key that no other of the child has: the second plan of a day gets a 2 behind it. */
  key(prefix: string, day: Day | null): string;
  /** The day of a fact of a kind; one that is there but cannot be read is noted. */
  day(date: CinDate | null, kind: EntryKind): Day | null;
  /** The kinds of which a date is there that cannot be read; null where all could be. */
  unreadable(): readonly EntryKind[] | null;
}

/**
 * Writes the entries of one child. Ids are made of the child, what the entry tells and which of several equal ones it
 * is, so that the same file gives the same ids wherever the child stands in it.
 *
 * @param occurrence 0 for the first `<Child>` of that id in the file, 1 for the next.
 */
export function writeEntries(child: string, occurrence: number): EntryWriter {
  const entries: Entry[] = [];
  const sums = new Set<number>();
  const keys = new Map<string, number>();
  let unreadable: Set<EntryKind> | null = null;
  const ofChild = `cin-${sumOf(`${child}|${occurrence}`)}`;
  return {
    entries,
    write(kind, on, place, details) {
      let sum = addText(addText(emptySum, kind), on);
      for (const name in details) {
        const value: unknown = details[name as keyof typeof details];
        if (typeof value === 'string' && value !== 'not-recorded') sum = addText(sum, value);
      }
      // Thirty bits: numbers of that size are the quickest to write out.
      let short = sum & 0x3fffffff;
      while (sums.has(short)) short = (short + 1) & 0x3fffffff;
      sums.add(short);
      // The details become the entry: a census has millions, and copying each takes longer than reading it.
      const entry = details as unknown as Record<string, unknown>;
      entry['kind'] = kind;
      entry['id'] = `${ofChild}-${short}`;
      entry['child'] = child;
      entry['on'] = on;
      entry['knownFrom'] = on;
      entry['basis'] = 'assumed';
      entry['origin'] = place;
      entries.push(entry as unknown as Entry);
    },
    key(prefix, day) {
      const plain = `${prefix}-${day ?? 'undated'}`;
      const count = (keys.get(plain) ?? 0) + 1;
      keys.set(plain, count);
      return count === 1 ? plain : `${plain}-${count}`;
    },
    day(date, kind) {
      if (date === null) return null;
      if (date.day === null && date.text !== '' && date.isPlaceholder !== true) {
        unreadable ??= new Set();
        unreadable.add(kind);
      }
      return date.day;
    },
    unreadable: () => (unreadable === null ? null : [...unreadable]),
  };
}
