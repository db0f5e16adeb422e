import { type Day, daysBetween } from '../../../shared/day.ts';
import { isOutsideTime } from '../../../shared/when/is-outside-time.ts';
import type { When } from '../../../shared/when/when.ts';
import { findOutOfOrder } from './find-out-of-order.ts';

/** What one row's date says by itself, before any other row lends it something. */
export interface RowAlone {
  /** As a person counts it. */
  readonly row: number;
  /** A heading stands between it and the record above: nothing is lent across. */
  readonly startsStretch: boolean;
  /** The year of the heading above it; null without one. */
  readonly headingYear: number | null;
  readonly standing: Standing;
}

export type Standing =
  /** Its own words place it, to a year or less. */
  | { readonly kind: 'full'; readonly earliest: Day; readonly latest: Day }
  /** It stands somewhere, and nobody can say where: not read, open, one of several dates. `years` are those it writes. */
  | { readonly kind: 'adrift'; readonly years: readonly number[] }
  /** It waits for what other rows lend, or has no place in time ("undated"). */
  | { readonly kind: 'waiting' };

/** A row with a full date, which rows around it may be placed by. */
export interface Anchor {
  readonly row: number;
  readonly earliest: Day;
  readonly latest: Day;
}

export type WayOfTime = 'ascending' | 'descending' | 'none';

/** What surrounds a row: the full dates nearest to it, and whether they can be trusted. */
export interface YearFrame {
  readonly way: WayOfTime;
  /** False where no two full dates tell it, and the oldest is taken to come first. */
  readonly isWayKnown: boolean;
  readonly above: Anchor | null;
  readonly below: Anchor | null;
  /** The same, without rows that break the order. */
  readonly soundAbove: Anchor | null;
  readonly soundBelow: Anchor | null;
  /** Rows between the two full dates that stand nobody knows where. */
  readonly adrift: readonly { readonly row: number; readonly years: readonly number[] }[];
}

const longestToPlaceBy = 366;
const longestFewDates = 31;

/** How a date that was read by itself stands among the rows. */
export function standingOf(when: When): Standing {
  const { earliest, latest } = when;
  if (when.extent === 'unknown' || isOutsideTime(when)) return { kind: 'waiting' };
  if (earliest === null || latest === null) return adrift(when.text);
  const length = daysBetween(earliest, latest);
  const isOneOfSeveral = when.notes.some(({ code }) => code === 'alternatives' || code === 'several-dates');
  const places = length <= (isOneOfSeveral ? longestFewDates : longestToPlaceBy);
  return places ? { kind: 'full', earliest, latest } : adrift(when.text);
}

/** The standing of a row that cannot be placed, with the years that its text writes. */
export function adrift(text: string): Standing {
  return { kind: 'adrift', years: (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number) };
}

/**
 * The frame of each row. The way that time runs is judged from full dates and headings alone: those of the whole
 * table, step by step, so that one slip does not turn it round.
 */
export function frameRows(rows: readonly RowAlone[]): readonly YearFrame[] {
  const stretches = splitStretches(rows);
  const steps = [...stretches.map(countSteps), countHeadingSteps(stretches)];
  const total = (way: keyof Steps) => steps.reduce((sum, one) => sum + one[way], 0);
  const way = total('backwards') > total('forwards') ? 'descending' : 'ascending';
  const isWayKnown = total('backwards') !== total('forwards');
  return stretches.flatMap((stretch) => frameStretch(stretch, way, isWayKnown));
}

function splitStretches(rows: readonly RowAlone[]): readonly (readonly RowAlone[])[] {
  const stretches: RowAlone[][] = [];
  for (const row of rows) {
    const current = stretches.at(-1);
    if (row.startsStretch || current === undefined) stretches.push([row]);
    else current.push(row);
  }
  return stretches;
}

function anchorsOf(stretch: readonly RowAlone[]): readonly Anchor[] {
  return stretch.flatMap(({ row, standing }) =>
    standing.kind === 'full' ? [{ row, earliest: standing.earliest, latest: standing.latest }] : [],
  );
}

interface Steps {
  readonly forwards: number;
  readonly backwards: number;
}

/** How often the next full date comes later, and how often earlier. */
function countSteps(stretch: readonly RowAlone[]): Steps {
  let forwards = 0;
  let backwards = 0;
  let above: Anchor | null = null;
  for (const anchor of anchorsOf(stretch)) {
    if (above !== null && anchor.earliest > above.latest) forwards += 1;
    if (above !== null && anchor.latest < above.earliest) backwards += 1;
    above = anchor;
  }
  return { forwards, backwards };
}

function countHeadingSteps(stretches: readonly (readonly RowAlone[])[]): Steps {
  const years = stretches.flatMap(([first]) => (first?.headingYear == null ? [] : [first.headingYear]));
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? year));
  return {
    forwards: steps.filter((step) => step > 0).length,
    backwards: steps.filter((step) => step < 0).length,
  };
}

function wayOf({ forwards, backwards }: Steps): WayOfTime {
  if (forwards === backwards) return 'none';
  return backwards > forwards ? 'descending' : 'ascending';
}

function frameStretch(
  stretch: readonly RowAlone[],
  wayOfTable: 'ascending' | 'descending',
  isWayKnown: boolean,
): readonly YearFrame[] {
  const anchors = anchorsOf(stretch);
  const order = findOutOfOrder(anchors, wayOfTable);
  const wayHere = wayOf(countSteps(stretch));
  const isTurned = wayHere !== 'none' && wayHere !== wayOfTable;
  const way: WayOfTime = isTurned || order.direction === 'none' ? 'none' : wayOfTable;
  const strays = new Set(order.strays.map((at) => anchors[at]?.row));
  const sound = (anchor: Anchor) => !strays.has(anchor.row);
  const fromAbove = nearest(stretch, sound, way, 'above');
  const fromBelow = nearest(stretch.toReversed(), sound, way, 'below').toReversed();
  const gaps = adriftByGap(stretch);
  return stretch.map((_, at) => ({
    way,
    isWayKnown,
    above: fromAbove[at]?.last ?? null,
    soundAbove: fromAbove[at]?.sound ?? null,
    below: fromBelow[at]?.last ?? null,
    soundBelow: fromBelow[at]?.sound ?? null,
    adrift: gaps[at] ?? [],
  }));
}

interface Nearest {
  readonly last: Anchor | null;
  readonly sound: Anchor | null;
}

/** For each row the full date that was last passed, and the furthest one reached in the order of the file. */
function nearest(
  rows: readonly RowAlone[],
  isSound: (anchor: Anchor) => boolean,
  way: WayOfTime,
  side: 'above' | 'below',
): readonly Nearest[] {
  const goesUp = (way === 'descending') === (side === 'below');
  let passed: Nearest = { last: null, sound: null };
  return rows.map(({ row, standing }) => {
    const before = passed;
    if (standing.kind === 'full') {
      const anchor = { row, earliest: standing.earliest, latest: standing.latest };
      const isFurther = passed.sound === null || isBeyond(anchor, passed.sound, goesUp);
      passed = { last: anchor, sound: isSound(anchor) && isFurther ? anchor : passed.sound };
    }
    return before;
  });
}

function isBeyond(anchor: Anchor, other: Anchor, goesUp: boolean): boolean {
  return goesUp ? anchor.earliest >= other.earliest : anchor.latest <= other.latest;
}

/** Each row's unplaceable neighbours between the same two full dates: one list for all rows of the gap. */
function adriftByGap(stretch: readonly RowAlone[]): readonly YearFrame['adrift'][] {
  let gap: { row: number; years: readonly number[] }[] = [];
  return stretch.map(({ row, standing }) => {
    if (standing.kind === 'full') gap = [];
    if (standing.kind === 'adrift') gap.push({ row, years: standing.years });
    return gap;
  });
}
