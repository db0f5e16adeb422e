import { addDays, type Day } from '../../../../shared/day.ts';
import type { Entry } from '../../domain/entry.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** How surely a date is known, as a mark shows it. */
export type Sureness = 'sure' | 'unsure';

/** One entry, or several whose marks would lie on one another. Lengths are those of the scale. */
export interface DotMark {
  readonly kind: 'dot';
  readonly entry: Entry;
  readonly sureness: Sureness;
  /** The middle of it along the line. */
  readonly place: number;
  /** From 0, the lowest. */
  readonly level: number;
}

/** More entries than dots have room for. */
export interface ColumnMark {
  readonly kind: 'column';
  readonly entries: readonly Entry[];
  readonly place: number;
}

/** Entries that lasted, or lie somewhere within, the same stretch. */
export interface BarMark {
  readonly kind: 'bar';
  readonly entries: readonly Entry[];
  readonly extent: 'span' | 'within';
  readonly sureness: Sureness;
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** From 0, the highest. */
  readonly row: number;
}

export interface Lane {
  readonly dots: readonly (DotMark | ColumnMark)[];
  readonly bars: readonly BarMark[];
  /** The height of the dots and columns, in dots. */
  readonly levels: number;
  /** How many entries the largest column holds; 0 without columns. */
  readonly mostTogether: number;
  readonly rows: number;
  /** Entries whose bars would need more rows than a lane has. */
  readonly notDrawn: readonly Entry[];
}

/** The length along the line that one dot takes. */
export const dotLength = 12;
export const mostLevels = 4;
/** The height of the largest column, in dots. */
export const columnLevels = 6;
const mostRows = 5;

/** The marks of one agency's entries. Entries without a day are left out. */
export function layLane(entries: readonly Entry[], scale: TimelineScale): Lane {
  const drawn = entries.filter(({ when }) => hasDay(when) && when.extent !== 'unknown');
  const isShort = (entry: Entry) => fitsDot(entry, scale);
  const dots = stackDots(drawn.filter(isShort), scale);
  const { bars, notDrawn } = packBars(
    gatherBars(
      drawn.filter((entry) => !isShort(entry)),
      scale,
    ),
  );
  const mostTogether = dots.reduce(
    (most, dot) => (dot.kind === 'column' ? Math.max(most, dot.entries.length) : most),
    0,
  );
  const levels = dots.reduce((most, dot) => Math.max(most, dot.kind === 'dot' ? dot.level + 1 : 0), 0);
  const rows = bars.reduce((most, bar) => Math.max(most, bar.row + 1), 0);
  return { dots, bars, levels: mostTogether > 0 ? columnLevels : levels, mostTogether, rows, notDrawn };
}

function hasDay({ earliest, latest }: { earliest: Day | null; latest: Day | null }): boolean {
  return earliest !== null || latest !== null;
}

function ends({ when: { earliest, latest } }: Entry, { placeOf }: TimelineScale) {
  const start = earliest === null ? Number.NEGATIVE_INFINITY : placeOf(earliest);
  const end = latest === null ? Number.POSITIVE_INFINITY : placeOf(dayAfter(latest));
  return { start, end };
}

function dayAfter(day: Day): Day {
  return day === '9999-12-31' ? day : addDays(day, 1);
}

/** One day is a dot however long the line is; a longer time only where a bar would be no longer than a dot. */
function fitsDot(entry: Entry, scale: TimelineScale): boolean {
  if (entry.when.earliest === entry.when.latest) return true;
  const { start, end } = ends(entry, scale);
  return end - start <= dotLength;
}

function surenessOf({ when }: Entry): Sureness {
  return when.certainty === 'exact' ? 'sure' : 'unsure';
}

function stackDots(entries: readonly Entry[], scale: TimelineScale): readonly (DotMark | ColumnMark)[] {
  const { first, last } = lineOf(scale);
  const placed = Map.groupBy(entries, (entry) => {
    const { start, end } = ends(entry, scale);
    return Math.floor((start + end) / 2 / dotLength);
  });
  return [...placed]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([bin, group]): readonly (DotMark | ColumnMark)[] => {
      const middle = (bin + 0.5) * dotLength;
      const place = Math.min(Math.max(middle, first + dotLength / 2), last - dotLength / 2);
      if (group.length > mostLevels) return [{ kind: 'column', entries: group, place }];
      return group.map((entry, level) => {
        const known = entry.when.extent === 'within' ? 'unsure' : surenessOf(entry);
        return { kind: 'dot', entry, sureness: known, place, level };
      });
    });
}

function lineOf({ stretches }: TimelineScale): { readonly first: number; readonly last: number } {
  return { first: stretches[0]?.start ?? 0, last: stretches.at(-1)?.end ?? 0 };
}

type Bar = Omit<BarMark, 'row'>;

function gatherBars(entries: readonly Entry[], scale: TimelineScale): readonly Bar[] {
  const { first, last } = lineOf(scale);
  const bars = entries.map((entry): Bar => {
    const { start, end } = ends(entry, scale);
    return {
      kind: 'bar',
      entries: [entry],
      extent: entry.when.extent === 'within' ? 'within' : 'span',
      sureness: surenessOf(entry),
      start: Math.max(first, Math.round(start)),
      end: Math.min(last, Math.round(end)),
      openStart: entry.when.earliest === null,
      openEnd: entry.when.latest === null,
    };
  });
  const alike = Map.groupBy(bars, (bar) =>
    [bar.start, bar.end, bar.extent, bar.sureness, bar.openStart, bar.openEnd].join(),
  );
  return [...alike.values()]
    .flatMap(([bar, ...others]) =>
      bar === undefined ? [] : [{ ...bar, entries: [bar, ...others].flatMap((one) => one.entries) }],
    )
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
}

function packBars(bars: readonly Bar[]): Pick<Lane, 'bars' | 'notDrawn'> {
  const { packed, left } = packRows(bars, mostRows);
  return {
    bars: packed.map(({ item, row }) => ({ ...item, row })),
    notDrawn: left.flatMap((bar) => bar.entries),
  };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Things in the order of their starts, each in the first row where it lies on nothing; those without a row are left. */
export function packRows<Item extends Placed>(
  items: readonly Item[],
  rows: number,
): {
  readonly packed: readonly { readonly item: Item; readonly row: number }[];
  readonly left: readonly Item[];
} {
  const ends: number[] = [];
  const packed: { item: Item; row: number }[] = [];
  const left: Item[] = [];
  for (const item of items) {
    const free = ends.findIndex((end) => end + 2 <= item.start);
    const row = free === -1 ? ends.length : free;
    if (row >= rows) {
      left.push(item);
      continue;
    }
    ends[row] = item.end;
    packed.push({ item, row });
  }
  return { packed, left };
}
