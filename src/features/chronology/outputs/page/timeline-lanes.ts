import { addDays, type Day } from '../../../../shared/day.ts';
import type { When } from '../../../../shared/when/when.ts';
import type { Entry } from '../../domain/entry.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** How surely a date is known, as a mark shows it. */
export type Sureness = 'sure' | 'unsure';

/** What a lane is laid of: an entry, or several that are known only by their number and the days between which they lie. */
export interface Drawable {
  readonly when: Pick<When, 'earliest' | 'latest' | 'extent' | 'certainty'>;
  /** How many entries it stands for; one where it does not say. */
  readonly count?: number;
}

/** One entry, or several whose marks would lie on one another. Lengths are those of the scale. */
export interface DotMark<Item = Entry> {
  readonly kind: 'dot';
  readonly entry: Item;
  readonly sureness: Sureness;
  /** The middle of it along the line. */
  readonly place: number;
  /** From 0, the lowest. */
  readonly level: number;
}

/** More entries than dots have room for. */
export interface ColumnMark<Item = Entry> {
  readonly kind: 'column';
  readonly entries: readonly Item[];
  /** How many entries they stand for. */
  readonly count: number;
  readonly place: number;
}

/** Entries that lasted, or lie somewhere within, the same stretch. */
export interface BarMark<Item = Entry> {
  readonly kind: 'bar';
  readonly entries: readonly Item[];
  readonly extent: 'span' | 'within';
  readonly sureness: Sureness;
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** From 0, the highest. */
  readonly row: number;
}

export interface Lane<Item = Entry> {
  readonly dots: readonly (DotMark<Item> | ColumnMark<Item>)[];
  readonly bars: readonly BarMark<Item>[];
  /** The height of the dots and columns, in dots. */
  readonly levels: number;
  /** How many entries the largest column holds; 0 without columns. */
  readonly mostTogether: number;
  readonly rows: number;
  /** Entries whose bars would need more rows than a lane has. */
  readonly notDrawn: readonly Item[];
}

/** The length along the line that one dot takes. */
export const dotLength = 12;
export const mostLevels = 4;
/** The height of the largest column, in dots. */
export const columnLevels = 6;
const mostRows = 5;

/** The marks of one agency's entries. Entries without a day are left out. */
export function layLane<Item extends Drawable>(entries: readonly Item[], scale: TimelineScale): Lane<Item> {
  const drawn = entries.filter(({ when }) => hasDay(when) && when.extent !== 'unknown');
  const isShort = (entry: Item) => fitsDot(entry, scale);
  const dots = stackDots(drawn.filter(isShort), scale);
  const { bars, notDrawn } = packBars(
    gatherBars(
      drawn.filter((entry) => !isShort(entry)),
      scale,
    ),
  );
  const mostTogether = dots.reduce(
    (most, dot) => (dot.kind === 'column' ? Math.max(most, dot.count) : most),
    0,
  );
  const levels = dots.reduce((most, dot) => Math.max(most, dot.kind === 'dot' ? dot.level + 1 : 0), 0);
  const rows = bars.reduce((most, bar) => Math.max(most, bar.row + 1), 0);
  return { dots, bars, levels: mostTogether > 0 ? columnLevels : levels, mostTogether, rows, notDrawn };
}

function hasDay({ earliest, latest }: { earliest: Day | null; latest: Day | null }): boolean {
  return earliest !== null || latest !== null;
}

/** How many entries things stand for. */
export function countAll(items: readonly Drawable[]): number {
  return items.reduce((sum, { count = 1 }) => sum + count, 0);
}

function ends({ when: { earliest, latest } }: Drawable, { placeOf }: TimelineScale) {
  const start = earliest === null ? Number.NEGATIVE_INFINITY : placeOf(earliest);
  const end = latest === null ? Number.POSITIVE_INFINITY : placeOf(dayAfter(latest));
  return { start, end };
}

function dayAfter(day: Day): Day {
  return day === '9999-12-31' ? day : addDays(day, 1);
}

/** One day is a dot however long the line is; a longer time only where a bar would be no longer than a dot. */
function fitsDot(entry: Drawable, scale: TimelineScale): boolean {
  if (entry.when.earliest === entry.when.latest) return true;
  const { start, end } = ends(entry, scale);
  return end - start <= dotLength;
}

function surenessOf({ when }: Drawable): Sureness {
  return when.certainty === 'exact' ? 'sure' : 'unsure';
}

function stackDots<Item extends Drawable>(
  entries: readonly Item[],
  scale: TimelineScale,
): readonly (DotMark<Item> | ColumnMark<Item>)[] {
  const { first, last } = lineOf(scale);
  const placed = Map.groupBy(entries, (entry) => {
    const { start, end } = ends(entry, scale);
    return Math.floor((start + end) / 2 / dotLength);
  });
  return [...placed]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([bin, group]): readonly (DotMark<Item> | ColumnMark<Item>)[] => {
      const middle = (bin + 0.5) * dotLength;
      const place = Math.min(Math.max(middle, first + dotLength / 2), last - dotLength / 2);
      const count = countAll(group);
      if (count > mostLevels || count > group.length)
        return [{ kind: 'column', entries: group, count, place }];
      return group.map((entry, level) => {
        const known = entry.when.extent === 'within' ? 'unsure' : surenessOf(entry);
        return { kind: 'dot', entry, sureness: known, place, level };
      });
    });
}

function lineOf({ stretches }: TimelineScale): { readonly first: number; readonly last: number } {
  return { first: stretches[0]?.start ?? 0, last: stretches.at(-1)?.end ?? 0 };
}

type Bar<Item> = Omit<BarMark<Item>, 'row'>;

function gatherBars<Item extends Drawable>(
  entries: readonly Item[],
  scale: TimelineScale,
): readonly Bar<Item>[] {
  const { first, last } = lineOf(scale);
  const bars = entries.map((entry): Bar<Item> => {
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

function packBars<Item>(bars: readonly Bar<Item>[]): Pick<Lane<Item>, 'bars' | 'notDrawn'> {
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
