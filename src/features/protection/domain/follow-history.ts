import type { Day } from '../../../shared/day.ts';
import type { ChildHistory } from './child-history.ts';
import type { Entry, EntryKind, EntryOf } from './entries/entry.ts';

/** What was known of one child on a day: the facts known by then, each in the version then current. */
export interface KnownHistory {
  readonly child: string;
  readonly family: string | null;
  /** The entries of a kind by the day on which they happened; those of one day as the source has them. */
  readonly of: <Kind extends EntryKind>(kind: Kind) => readonly EntryOf<Kind>[];
  /** The entry of an id, where it is known; null otherwise. */
  readonly entry: (id: string) => Entry | null;
  /** The day from which the source tells of a kind; null where it tells of all its past. */
  readonly toldFrom: (kind: EntryKind) => Day | null;
  /** Whether the source has a record of this kind whose day cannot be read, so that silence says less. */
  readonly unreadable: (kind: EntryKind) => boolean;
  /** Whether the source can tell of a kind, or of one thing of a kind: `panel`, `plan-start.previousPlans`. */
  readonly tells: (what: string) => boolean;
}

/** A history read forward, day by day. */
export interface FollowedHistory {
  /** What is known on the day moved to last. The same object throughout: its answers change with each move. */
  readonly known: KnownHistory;
  /** The next day on which something becomes known; null when all is known. */
  readonly nextDay: () => Day | null;
  /** Moves to a day, never backwards, and tells of which kinds something became known or was taken back. */
  readonly moveTo: (day: Day) => ReadonlySet<EntryKind>;
}

interface Placed {
  readonly entry: Entry;
  /** Its place in the source. */
  readonly at: number;
}

/** The known entries of a kind by their day, and the place in the source of each: two lists, so that one can be shown. */
interface KindHistory {
  readonly entries: Entry[];
  readonly places: number[];
}

const none: readonly Entry[] = [];

/** Follows what becomes known of a child. Reading it whole costs one sorting, however many days one stops at. */
export function followHistory(history: ChildHistory): FollowedHistory {
  const coming = history.entries
    .map((entry, at): Placed => ({ entry, at }))
    .sort((one, other) => compare(one.entry.knownFrom, other.entry.knownFrom) || one.at - other.at);
  const byKind = new Map<EntryKind, KindHistory>();
  const shown = new Map<EntryKind, readonly Entry[]>();
  const replaced = new Set<string>();
  let next = 0;

  const learn = ({ entry, at }: Placed, changed: Set<EntryKind>) => {
    changed.add(entry.kind);
    if (entry.replaces !== undefined) {
      replaced.add(entry.replaces);
      for (const kind of takeBack(byKind, entry.replaces)) changed.add(kind);
    }
    if (entry.withdrawn !== true && !replaced.has(entry.id)) insert(byKind, { entry, at });
  };

  return {
    known: {
      child: history.child,
      family: history.family,
      of: <Kind extends EntryKind>(kind: Kind) => {
        const cached = shown.get(kind);
        if (cached !== undefined) return cached as readonly EntryOf<Kind>[];
        const copy = byKind.get(kind)?.entries.slice() ?? none;
        shown.set(kind, copy);
        return copy as readonly EntryOf<Kind>[];
      },
      entry: (id) => findEntry(byKind, id),
      toldFrom: (kind) => history.toldFrom?.[kind] ?? null,
      unreadable: (kind) => history.unreadable?.includes(kind) === true,
      tells: (what) => history.tells?.has(what) ?? true,
    },
    nextDay: () => coming[next]?.entry.knownFrom ?? null,
    moveTo: (day) => {
      const changed = new Set<EntryKind>();
      for (
        let placed = coming[next];
        placed !== undefined && placed.entry.knownFrom <= day;
        placed = coming[next]
      ) {
        learn(placed, changed);
        next += 1;
      }
      for (const kind of changed) shown.delete(kind);
      return changed;
    },
  };
}

/** What was known of a child on one day. */
export function knownOn(history: ChildHistory, day: Day): KnownHistory {
  const followed = followHistory(history);
  followed.moveTo(day);
  return followed.known;
}

function insert(byKind: Map<EntryKind, KindHistory>, { entry, at }: Placed): void {
  const known = byKind.get(entry.kind);
  if (known === undefined) {
    byKind.set(entry.kind, { entries: [entry], places: [at] });
    return;
  }
  const { entries, places } = known;
  // Most become known in the order in which they happen, so the place is nearly always the end.
  let place = entries.length;
  while (place > 0 && isAfter(known, place - 1, entry, at)) place -= 1;
  if (place === entries.length) {
    entries.push(entry);
    places.push(at);
    return;
  }
  entries.splice(place, 0, entry);
  places.splice(place, 0, at);
}

function isAfter({ entries, places }: KindHistory, place: number, other: Entry, at: number): boolean {
  const one = entries[place];
  if (one === undefined) return false;
  return one.on === other.on ? (places[place] ?? 0) > at : one.on > other.on;
}

function findEntry(byKind: ReadonlyMap<EntryKind, KindHistory>, id: string): Entry | null {
  for (const { entries } of byKind.values()) {
    const found = entries.find((entry) => entry.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

function takeBack(byKind: Map<EntryKind, KindHistory>, id: string): readonly EntryKind[] {
  const kinds: EntryKind[] = [];
  for (const [kind, { entries, places }] of byKind) {
    const at = entries.findIndex((entry) => entry.id === id);
    if (at < 0) continue;
    entries.splice(at, 1);
    places.splice(at, 1);
    kinds.push(kind);
  }
  return kinds;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
