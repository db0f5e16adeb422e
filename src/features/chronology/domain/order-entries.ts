import { compareWhen } from '../../../shared/when/compare-when.ts';
import { isOutsideTime } from '../../../shared/when/is-outside-time.ts';
import type { When, WhenTime } from '../../../shared/when/when.ts';
import type { Entry } from './entry.ts';

/** An entry with where it stood in its file. */
export interface PlacedEntry {
  readonly entry: Entry;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** Place among the file's entries, from 0. */
  readonly position: number;
}

/** What an entry's place in the order rests on. */
export interface OrderKey extends PlacedEntry {
  readonly authorNoteYear: boolean;
  /** The entry's own date; an unknown time is replaced by that of the entry before which its agency's sequence puts it. */
  readonly when: When;
  /** False for an entry that only lends another's time: it stands just before those that own it. */
  readonly ownTime: boolean;
}

/**
 * Puts entries into the one order of a merged chronology (decision record 6). The order is total, and
 * the same whatever order the entries come in: keys are made first, then compared part by part.
 */
export function orderEntries(entries: readonly PlacedEntry[]): readonly Entry[] {
  return makeKeys(entries)
    .toSorted(compareKeys)
    .map((key) => key.entry);
}

/** The keys of entries, in no order: those of one file need to be made together, since sequences lend times. */
export function makeKeys(entries: readonly PlacedEntry[]): readonly OrderKey[] {
  const groups = new Map<string, PlacedEntry[]>();
  for (const placed of entries) {
    const { when } = placed.entry;
    const group = JSON.stringify([placed.entry.agency, placed.sha256, when.earliest, when.latest]);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [placed]);
    else members.push(placed);
  }
  return [...groups.values()].flatMap(keysOfDay);
}

/** Within one file and day, an entry of unknown time goes just before the next in sequence whose time is known. */
function keysOfDay(members: readonly PlacedEntry[]): readonly OrderKey[] {
  const backwards = members
    .toSorted((first, second) => compareSequence(first, second) || first.position - second.position)
    .toReversed();
  let next: WhenTime | null = null;
  return backwards.map((placed) => {
    const { when, sequence } = placed.entry;
    const authorNoteYear = isOutsideTime(when);
    const key = { ...placed, authorNoteYear };
    if (when.time?.start != null) {
      if (sequence !== null) next = when.time;
      return { ...key, when, ownTime: true };
    }
    if (sequence === null || next === null) return { ...key, when, ownTime: true };
    return { ...key, when: { ...when, time: next }, ownTime: false };
  });
}

function compareKeys(first: OrderKey, second: OrderKey): number {
  return (
    Number(second.authorNoteYear) - Number(first.authorNoteYear) ||
    compareWhen(first.when, second.when) ||
    Number(first.ownTime) - Number(second.ownTime) ||
    compareText(first.entry.agency, second.entry.agency) ||
    compareSequence(first, second) ||
    compareText(first.entry.origin.file, second.entry.origin.file) ||
    compareText(first.sha256, second.sha256) ||
    first.position - second.position ||
    compareText(first.entry.id, second.entry.id)
  );
}

/** Entries without a sequence come after those that have one. */
function compareSequence(first: PlacedEntry, second: PlacedEntry): number {
  const one = first.entry.sequence ?? Number.POSITIVE_INFINITY;
  const other = second.entry.sequence ?? Number.POSITIVE_INFINITY;
  return one === other ? 0 : one - other;
}

/** By code units, so that the order is the same on every machine. */
export function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
