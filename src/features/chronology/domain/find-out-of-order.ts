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
 * half of the rows keep any order there is none.
 */
export function findOutOfOrder(rows: readonly DatedRow[]): OrderFound {
  const dated = rows.flatMap((row, at) => {
    const first = row.earliest ?? row.latest;
    const last = row.latest ?? row.earliest;
    return first === null || last === null ? [] : [{ at, first, last }];
  });
  const forwards = longestRun(dated.map((row) => row.first));
  const backwards = longestRun(dated.map((row) => row.first).toReversed()).map((at) => dated.length - 1 - at);
  const ascending = forwards.length >= backwards.length;
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
  const inRun = new Set(run);
  const strays: number[] = [];
  let before: Placed | null = null;
  let next = 0;
  for (const [place, row] of dated.entries()) {
    if (inRun.has(place)) {
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

/** Places of a longest run in which no value is less than the one before it. */
function longestRun(values: readonly string[]): readonly number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [place, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? '') <= value) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  const run: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) run.push(place);
  return run.toReversed();
}
