import type { Entry } from '../../domain/entry.ts';
import type { ReportView } from './report-view.ts';
import { numberPatterns } from './stands-out.ts';
import { type Band, bandsOfGaps, bandsOfPatterns, type PatternBands } from './timeline-bands.ts';
import { dotLength, type Lane, layLane } from './timeline-lanes.ts';
import { makeTimelineScale, type TimelineScale } from './timeline-scale.ts';
import { isDrawn } from './timeline-words.ts';

/** In the units of a picture, which is about as many pixels wide on a desk. */
export const pictureWidth = 1200;
export const axisHeight = 38;
export const barHeight = 10;
export const patternHeight = 20;
const plotStart = 186;
const plotEnd = 1188;
const lanePadding = 8;
const leastLane = 36;
/** As much as a landscape page of A4 holds, beside its heading. */
const pictureHeight = 620;

export interface PlacedLane<Item = Entry> {
  readonly agency: string;
  readonly lane: Lane<Item>;
  readonly gaps: readonly Band[];
  readonly top: number;
  readonly height: number;
}

/** Lanes under one axis. */
export interface Picture<Item = Entry> {
  readonly lanes: readonly PlacedLane<Item>[];
  /** Of the first picture only; empty in the others. */
  readonly patterns: PatternBands;
  readonly height: number;
}

export interface TimelinePlan<Item = Entry> {
  readonly scale: TimelineScale;
  readonly pictures: readonly Picture<Item>[];
  /** How many entries the largest column of any lane holds. */
  readonly mostTogether: number;
}

/** What the timeline draws where; null when no entry has a day. Many agencies take several pictures; those without a dated entry have no lane. */
export function planTimeline(view: ReportView): TimelinePlan | null {
  const entries = view.report.merged.entries.filter(isDrawn);
  const scale = makeTimelineScale(
    entries.flatMap(({ when: { earliest, latest } }) => [earliest, latest].filter((day) => day !== null)),
    { start: plotStart, end: plotEnd },
  );
  if (scale === null) return null;
  const byAgency = Map.groupBy(entries, ({ agency }) => agency);
  const gaps = bandsOfGaps(view.report.analysis.gaps, scale);
  const agencies = [...view.marks.keys()].filter((agency) => byAgency.has(agency));
  const lanes = agencies.map((agency) => ({
    agency,
    lane: layLane(byAgency.get(agency) ?? [], scale),
    gaps: gaps.get(agency) ?? [],
  }));
  const patterns = bandsOfPatterns(numberPatterns(view.report.analysis.patterns), scale);
  return {
    scale,
    pictures: placeLanes(lanes, patterns),
    mostTogether: lanes.reduce((most, { lane }) => Math.max(most, lane.mostTogether), 1),
  };
}

/**
 * Lanes below one another, in as many pictures as they need.
 *
 * @param nameHeight room above the marks of each lane, where its name stands there and not beside them.
 */
export function placeLanes<Item>(
  lanes: readonly Omit<PlacedLane<Item>, 'top' | 'height'>[],
  patterns: PatternBands,
  nameHeight = 0,
): readonly Picture<Item>[] {
  const pictures: { lanes: PlacedLane<Item>[]; patterns: PatternBands; height: number }[] = [];
  for (const lane of lanes) {
    const height = heightOf(lane.lane) + nameHeight;
    let picture = pictures.at(-1);
    if (picture === undefined || picture.height + height > pictureHeight) {
      const own = picture === undefined ? patterns : { bands: [], rows: 0 };
      picture = { lanes: [], patterns: own, height: startOfLanes(own) };
      pictures.push(picture);
    }
    picture.lanes.push({ ...lane, top: picture.height, height });
    picture.height += height;
  }
  return pictures;
}

function heightOf({ rows, levels }: Lane<unknown>): number {
  return Math.max(leastLane, rows * barHeight + levels * dotLength + lanePadding);
}

function startOfLanes({ rows }: PatternBands): number {
  return axisHeight + (rows === 0 ? 0 : rows * patternHeight + lanePadding);
}
