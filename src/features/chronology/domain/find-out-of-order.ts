import type { Day } from '../../../shared/day.ts';
import { countWhere } from './count-where.ts';

/** A dated row: the days between which it lies, null where open. */
export interface DatedRow {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

export type Direction = 'ascending' | 'descending' | 'none';

export interface OrderFound {
  readonly direction: Direction;
  /** Places, from 0, of the rows that break the order; empty when there is none to break. */
  readonly strays: readonly number[];
}

const fewestForNoOrder = 6;

/**
 * Finds whether the rows run forwards or backwards in time, and which of them break that: those outside
 * the longest run that keeps it, so that one stray row is one stray, wherever it stands. A date that
 * may lie on either side of its neighbours ("2012" among days of 2012) breaks nothing. Where less than
 * half of the rows keep any order there is none. `only` settles the direction beforehand.
 */
export function findOutOfOrder(rows: readonly DatedRow[], only?: 'ascending' | 'descending'): OrderFound {
  const days = rows.map(firstDay);
  const forwards = longestRun(days);
  const backwards = longestRun(days.toReversed());
  const ascending = only === undefined ? forwards.length >= backwards.length : only === 'ascending';
  const run = ascending ? forwards : backwards.map((at) => rows.length - 1 - at).toReversed();
  const dated = countWhere(days, (day) => day !== null);
  if (dated >= fewestForNoOrder && run.length * 2 < dated) return { direction: 'none', strays: [] };
  const strays = findStrays(rows, run, ascending);
  return { direction: ascending ? 'ascending' : 'descending', strays };
}

function firstDay({ earliest, latest }: DatedRow): Day | null {
  return earliest ?? latest;
}

function lastDay({ earliest, latest }: DatedRow): Day | null {
  return latest ?? earliest;
}

function findStrays(
  rows: readonly DatedRow[],
  run: readonly number[],
  ascending: boolean,
): readonly number[] {
  const strays: number[] = [];
  let before: DatedRow | undefined;
  let next = 0;
  for (const [place, row] of rows.entries()) {
    if (place === run[next]) {
      before = row;
      next += 1;
      continue;
    }
    const after = rows[run[next] ?? -1];
    const [earlier, later] = ascending ? [before, after] : [after, before];
    if (!mayPrecede(earlier, row) || !mayPrecede(row, later)) strays.push(place);
  }
  return strays;
}

/** Whether the first row may begin before the second one ends; a row without a date, or none, stands against nothing. */
function mayPrecede(first: DatedRow | undefined, second: DatedRow | undefined): boolean {
  const start = first === undefined ? null : firstDay(first);
  const end = second === undefined ? null : lastDay(second);
  return start === null || end === null || start <= end;
}

/**
 * Places of a longest run in which no value is less than the one before it; nulls are passed over. Of several the
 * one whose rows lie close together: beside 28 December 2012 and 10 January 2013 it is 2 January 2012 that strays.
 */
function longestRun(values: readonly (string | null)[]): readonly number[] {
  // A level is the places at which a longest run is equally long: their values only go down.
  const lastOfLevels: number[] = [];
  const beforeInLevel = new Int32Array(values.length);
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const level = firstWhere(lastOfLevels.length, (at) => value < valueAt(values, lastOfLevels[at]));
    beforeInLevel[place] = lastOfLevels[level] ?? none;
    lastOfLevels[level] = place;
  }
  const run: number[] = [];
  for (const last of lastOfLevels.toReversed()) {
    const next = run.at(-1);
    run.push(next === undefined ? last : earliestFitting(last, valueAt(values, next)));
  }
  return run.toReversed();

  function earliestFitting(last: number, limit: string): number {
    let place = last;
    let before = beforeInLevel[place] ?? none;
    while (before !== none && valueAt(values, before) <= limit) {
      place = before;
      before = beforeInLevel[place] ?? none;
    }
    return place;
  }
}

const none = -1;

function valueAt(values: readonly (string | null)[], place: number | undefined): string {
  return values[place ?? -1] ?? '';
}

/** The first of so many places at which the test holds, when it holds at all that follow; the count itself when at none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
