import type { Day } from '../../../shared/day.ts';

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
  const dated = rows.flatMap((row, at) => {
    const first = row.earliest ?? row.latest;
    const last = row.latest ?? row.earliest;
    return first === null || last === null ? [] : [{ at, first, last }];
  });
  const forwards = longestRun(dated.map((row) => row.first));
  const backwards = longestRun(dated.map((row) => row.first).toReversed()).map((at) => dated.length - 1 - at);
  const ascending = only === undefined ? forwards.length >= backwards.length : only === 'ascending';
  const run = ascending ? forwards : backwards.toReversed();
  if (dated.length >= fewestForNoOrder && run.length * 2 < dated.length)
    return { direction: 'none', strays: [] };
  const strays = findStrays(dated, run, ascending);
  return { direction: ascending ? 'ascending' : 'descending', strays };
}

interface Placed {
  readonly at: number;
  readonly first: Day;
  readonly last: Day;
}

function findStrays(dated: readonly Placed[], run: readonly number[], ascending: boolean): readonly number[] {
  const strays: number[] = [];
  let before: Placed | null = null;
  let next = 0;
  for (const [place, row] of dated.entries()) {
    if (place === run[next]) {
      before = row;
      next += 1;
      continue;
    }
    const after = dated[run[next] ?? -1] ?? null;
    const [earlier, later]: readonly (Placed | null)[] = ascending ? [before, after] : [after, before];
    const fits = (earlier == null || earlier.first <= row.last) && (later == null || row.first <= later.last);
    if (!fits) strays.push(row.at);
  }
  return strays;
}

/**
 * Places of a longest run in which no value is less than the one before it. Of several the one whose rows lie
 * close together: beside 28 December 2012 and 10 January 2013 it is 2 January 2012 that strays.
 */
function longestRun(values: readonly string[]): readonly number[] {
  // A level is the places at which a longest run is equally long: their values only go down.
  const lastOfLevels: number[] = [];
  const beforeInLevel = new Int32Array(values.length);
  for (const [place, value] of values.entries()) {
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

function valueAt(values: readonly string[], place: number | undefined): string {
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
