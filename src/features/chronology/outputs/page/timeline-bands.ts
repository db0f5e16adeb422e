import { addDays, type Day } from '../../../../shared/day.ts';
import type { Gap } from '../../domain/patterns/pattern.ts';
import type { NumberedPattern } from './stands-out.ts';
import { packRows } from './timeline-lanes.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** A stretch of the line that a finding covers. */
export interface Band {
  /** Where what it tells of is told. */
  readonly href: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export interface PatternBand extends Band {
  readonly number: number;
  /** From 0, the highest. */
  readonly row: number;
}

export interface PatternBands {
  readonly bands: readonly PatternBand[];
  readonly rows: number;
}

const mostRows = 6;
/** Room for the number of a pattern. */
const shortest = 24;

/** Patterns as bands; those without a day, and those for which there is no row left, stand in the list only. */
export function bandsOfPatterns(patterns: readonly NumberedPattern[], scale: TimelineScale): PatternBands {
  const last = scale.stretches.at(-1)?.end ?? 0;
  const bands = patterns
    .flatMap(({ number, pattern: { from, to, sentence } }) => {
      if (from === null && to === null) return [];
      const { start, end } = endsOf(from, to, scale);
      const left = Math.max(0, Math.min(start, last - shortest));
      return [
        {
          href: `#pattern-${number}`,
          words: `Pattern ${number}: ${sentence}`,
          number,
          start: left,
          end: Math.max(end, left + shortest),
        },
      ];
    })
    .toSorted((one, other) => one.start - other.start);
  const { packed } = packRows(bands, mostRows);
  return {
    bands: packed.map(({ item, row }) => ({ ...item, row })),
    rows: packed.reduce((most, { row }) => Math.max(most, row + 1), 0),
  };
}

/** Stretches without entries as bands, by agency. */
export function bandsOfGaps(
  gaps: readonly Gap[],
  scale: TimelineScale,
): ReadonlyMap<string, readonly Band[]> {
  const numbered = gaps.map((gap, index) => ({ gap, href: `#gap-${index + 1}` }));
  const byAgency = Map.groupBy(numbered, ({ gap }) => gap.agency);
  return new Map(
    [...byAgency].map(([agency, own]) => [
      agency,
      own.map(({ gap: { from, to, sentence }, href }) => ({
        href,
        words: sentence,
        ...endsOf(from, to, scale),
      })),
    ]),
  );
}

/** Where a time begins and ends on the line; one without a beginning or an end reaches that of the line. */
export function endsOf(from: Day | null, to: Day | null, { placeOf, stretches }: TimelineScale) {
  const first = stretches[0]?.start ?? 0;
  const last = stretches.at(-1)?.end ?? 0;
  return {
    start: from === null ? first : placeOf(from),
    end: to === null ? last : placeOf(to === '9999-12-31' ? to : addDays(to, 1)),
  };
}
