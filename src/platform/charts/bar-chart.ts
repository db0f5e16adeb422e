import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import {
  at,
  type ChartSeries,
  type ChartWords,
  chartQuiet,
  fillOf,
  keyXml,
  patternsXml,
  svgFrame,
  svgLabel,
  svgLine,
} from './svg-text.ts';

export interface BarRow {
  readonly label: string;
  /** One a series, in their order; a count that is not told takes no room, and `note` says so. */
  readonly values: readonly number[];
  /** Said behind the bar in place of its total. */
  readonly note?: string;
}

export interface BarChart extends ChartWords {
  readonly series: readonly ChartSeries[];
  readonly rows: readonly BarRow[];
}

const width = 960;
const labels = 330;
const right = 150;
const rowHeight = 26;
const top = 34;

/** Bars that lie, one a row, with the series one behind the other. The same chart gives the same text. */
export function barChart({ id, title, description, series, rows }: BarChart): string {
  const height = top + rows.length * rowHeight + 28;
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const x = scaleLinear([0, most], [labels, width - right]).nice(5);
  const y = scaleBand(
    rows.map((_, index) => String(index)),
    [top, top + rows.length * rowHeight],
  ).padding(0.25);
  const ticks = x.ticks(5).filter(Number.isInteger);
  const stacked = stack<BarRow, number>()
    .keys(series.map((_, index) => index))
    .value((row, index) => row.values[index] ?? 0)([...rows]);
  return svgFrame({ id, title, description }, width, height, [
    patternsXml(id, series),
    keyXml(id, series, 0, 14),
    ...ticks.map((tick) => svgLine(x(tick), top, x(tick), height - 24)),
    ...ticks.map((tick) =>
      svgLabel(tick.toLocaleString('en-GB'), x(tick), height - 8, { anchor: 'middle', colour: chartQuiet }),
    ),
    ...stacked.flatMap((layer, index) => {
      const one = series[index];
      if (one === undefined) return [];
      return layer.flatMap(([from, to], row) =>
        to > from
          ? `<rect x="${at(x(from))}" y="${at(y(String(row)) ?? 0)}" width="${at(x(to) - x(from))}" height="${at(y.bandwidth())}" fill="${fillOf(id, one, index)}" stroke="${one.colour}"/>`
          : [],
      );
    }),
    ...rows.map(({ label, values, note }, row) => {
      const middle = (y(String(row)) ?? 0) + y.bandwidth() / 2 + 4.5;
      const total = values.reduce((sum, value) => sum + value, 0);
      return (
        svgLabel(label, labels - 10, middle, { anchor: 'end' }) +
        svgLabel(note ?? total.toLocaleString('en-GB'), x(total) + 6, middle, { colour: chartQuiet })
      );
    }),
  ]);
}
