import { scaleLinear } from 'd3-scale';
import { addMonths, type Day, dayParts, daysBetween, makeDay } from '../../shared/day.ts';
import { sayMonth } from '../../shared/when/say-day.ts';
import { xmlText } from '../documents/write-office/xml-text.ts';
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

export interface StripSpan {
  readonly from: Day;
  /** The last day; null where it goes on beyond the chart. */
  readonly to: Day | null;
  /** Which of the series it belongs to. */
  readonly series: number;
  /** Said when somebody points at it. */
  readonly words: string;
}

export interface StripChart extends ChartWords {
  readonly from: Day;
  readonly to: Day;
  readonly series: readonly ChartSeries[];
  readonly rows: readonly { readonly label: string; readonly spans: readonly StripSpan[] }[];
}

const width = 960;
const labels = 260;
const rowHeight = 24;
const top = 34;

/** Stretches of time, a row each thing that has them. The same chart gives the same text. */
export function stripChart({ id, title, description, from, to, series, rows }: StripChart): string {
  const height = top + rows.length * rowHeight + 30;
  const x = scaleLinear([0, Math.max(1, daysBetween(from, to) + 1)], [labels, width - 10]).clamp(true);
  const place = (day: Day) => x(daysBetween(from, day));
  const ticks = ticksOf(from, to);
  return svgFrame({ id, title, description }, width, height, [
    patternsXml(id, series),
    keyXml(id, series, 0, 14),
    ...ticks.map((tick) => svgLine(place(tick), top, place(tick), height - 26)),
    ...ticks.map((tick) =>
      svgLabel(shortMonth(tick), place(tick), height - 8, { anchor: 'middle', colour: chartQuiet }),
    ),
    ...rows.flatMap(({ label, spans }, row) => {
      const y = top + row * rowHeight;
      const bars = spans.flatMap((span) => {
        const one = series[span.series];
        if (one === undefined) return [];
        const start = place(span.from);
        const end = span.to === null ? x(daysBetween(from, to) + 1) : x(daysBetween(from, span.to) + 1);
        return `<rect x="${at(start)}" y="${at(y + 4)}" width="${at(Math.max(2, end - start))}" height="${rowHeight - 8}" fill="${fillOf(id, one, span.series)}" stroke="${one.colour}"><title>${xmlText(span.words)}</title></rect>`;
      });
      return [svgLabel(label, labels - 10, y + rowHeight / 2 + 4.5, { anchor: 'end' }), ...bars];
    }),
  ]);
}

const mostTicks = 9;

/** First days of months, so far apart that their names have room. */
function ticksOf(from: Day, to: Day): readonly Day[] {
  const { year, month } = dayParts(from);
  const first = makeDay(year, month, 1);
  if (first === null) return [];
  const months = Math.max(1, Math.ceil(daysBetween(from, to) / 30));
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => months / one <= mostTicks) ?? 240;
  const ticks: Day[] = [];
  for (let tick = first; tick <= to && ticks.length <= mostTicks + 2; tick = addMonths(tick, step)) {
    if (tick >= from) ticks.push(tick);
  }
  return ticks;
}

function shortMonth(day: Day): string {
  const { year, month } = dayParts(day);
  return `${sayMonth(month).slice(0, 3)} ${year}`;
}
