import type { Figure } from '../domain/sharing/figure.ts';
import type { ReplayView } from './views/replay-view.ts';

/** The months of a replay as rows: of each threshold what it called in the month, and what stood at its end. */
export interface ReplayRows {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly month: string; readonly figures: readonly Figure[] }[];
}

export function replayRows({ thresholds }: ReplayView): ReplayRows {
  const months = thresholds[0]?.byMonth.map(({ month }) => month) ?? [];
  return {
    headings: [
      ...thresholds.map(({ months: length }) => `Called at ${length} months`),
      ...thresholds.map(({ months: length }) => `Past ${length} months`),
    ],
    rows: months.map((month, index) => ({
      month,
      figures: [
        ...thresholds.map(({ byMonth }) => byMonth[index]?.called ?? null),
        ...thresholds.map(({ byMonth }) => byMonth[index]?.standing ?? null),
      ],
    })),
  };
}

/** How the lines of thresholds are told apart: by colour, and by their dashes. */
export const thresholdLines = [
  { colour: '#14304f', dash: null, excelDash: 'solid' },
  { colour: '#8a1c1c', dash: '9 4', excelDash: 'dash' },
  { colour: '#6b4400', dash: '3 3', excelDash: 'sysDot' },
  { colour: '#1e5631', dash: '12 4 3 4', excelDash: 'lgDashDot' },
] as const;

export function lineOfThreshold(index: number): (typeof thresholdLines)[number] {
  return thresholdLines[index % thresholdLines.length] ?? thresholdLines[0];
}
