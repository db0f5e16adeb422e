import { type Day, daysBetween, parseDay } from '../../../../shared/day.ts';
import { type Entry, untoldRow } from '../entry.ts';

/** A stretch of days, counted from 1 January 2000; both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** When an entry's event can have been. */
export interface Placing {
  /** Null where neither its date nor its place in its file tells. */
  readonly window: Stretch | null;
  /** Told, or told more closely, by the rows before and after it in its file. */
  readonly isByOrder: boolean;
}

/** A date as wide as this or wider says nothing of when. */
export const widestWindow = 45;
/** So many rows with a day must stand in a table before their order says anything. */
const fewestDatedRows = 8;
/** Of neighbouring rows with a day, the share that must stand in order. */
const mostlyInOrder = 0.9;

const epoch = requireDay('2000-01-01');

/** Days from 1 January 2000. */
export function countDay(day: Day): number {
  return daysBetween(epoch, day);
}

/**
 * When each entry's event can have been, by id. A row without a day, or with a month only, stands in a file that is kept
 * in order between two rows that have one: so a careful reader dates it.
 */
export function placeEntries(entries: readonly Entry[]): ReadonlyMap<string, Placing> {
  const placings = new Map<string, Placing>();
  for (const rows of gatherTables(entries).values()) placeRows(rows, placings);
  return placings;
}

function gatherTables(entries: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const tables = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.agency}\u001f${entry.origin.file}\u001f${entry.origin.part}`;
    const rows = tables.get(key);
    if (rows === undefined) tables.set(key, [entry]);
    else rows.push(entry);
  }
  return tables;
}

function placeRows(entries: readonly Entry[], placings: Map<string, Placing>): void {
  const rows = entries.toSorted((one, other) => one.origin.row - other.origin.row);
  const days = rows.map(
    ({ when }) => (when.earliest === when.latest ? stretchOf(when)?.first : undefined) ?? null,
  );
  // What was typed stands in no order but that of its days.
  const isOrdered = rows.every(({ origin }) => origin.row !== untoldRow);
  const direction = isOrdered ? directionOf(days.filter((day) => day !== null)) : 0;
  const before = direction === 0 ? [] : lastSeen(days);
  const after = direction === 0 ? [] : lastSeen(days.toReversed()).toReversed();
  for (const [place, { id, when }] of rows.entries()) {
    const own = stretchOf(when);
    const ends = direction === 1 ? [before[place], after[place]] : [after[place], before[place]];
    placings.set(
      id,
      days[place] === null ? placeBetween(own, ends[0], ends[1]) : { window: own, isByOrder: false },
    );
  }
}

/** 1 where days go on from row to row, -1 where they go back, 0 where they do neither. */
function directionOf(days: readonly number[]): -1 | 0 | 1 {
  if (days.length < fewestDatedRows) return 0;
  let [onward, back] = [0, 0];
  for (let place = 1; place < days.length; place += 1) {
    const step = (days[place] ?? 0) - (days[place - 1] ?? 0);
    if (step >= 0) onward += 1;
    if (step <= 0) back += 1;
  }
  const enough = (days.length - 1) * mostlyInOrder;
  if (onward >= enough && onward > back) return 1;
  return back >= enough && back > onward ? -1 : 0;
}

/** For each place, the nearest day that stands before it. */
function lastSeen(days: readonly (number | null)[]): readonly (number | undefined)[] {
  let seen: number | undefined;
  return days.map((day) => {
    const before = seen;
    if (day !== null) seen = day;
    return before;
  });
}

function placeBetween(own: Stretch | null, first: number | undefined, last: number | undefined): Placing {
  const asDated = { window: isTooWide(own) ? null : own, isByOrder: false };
  if (first === undefined || last === undefined || first > last) return asDated;
  const window =
    own === null ? { first, last } : { first: Math.max(own.first, first), last: Math.min(own.last, last) };
  if (window.first > window.last || isTooWide(window)) return asDated;
  return { window, isByOrder: true };
}

function isTooWide(window: Stretch | null): boolean {
  return window !== null && window.last - window.first > widestWindow;
}

/** The days that a date of both ends reaches, however many; null where it is open, or tells no day. */
export function reachOf(when: Entry['when']): Stretch | null {
  return when.earliest === null || when.latest === null ? null : stretchOf(when);
}

function stretchOf(when: Entry['when']): Stretch | null {
  const first = when.earliest ?? when.latest;
  const last = when.latest ?? when.earliest;
  if (first === null || last === null || when.extent === 'unknown') return null;
  return { first: countDay(first), last: countDay(last) };
}

function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is no day`);
  return day;
}
