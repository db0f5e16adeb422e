import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { at, type ChartWords, chartQuiet, svgFrame, svgLabel, svgLine } from './svg-text.ts';

export interface LineSeries {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Lengths of dash and gap, such as `6 3`; null for a line without gaps. */
  readonly dash: string | null;
  /** One a label; null where none is told: the line has a gap there. */
  readonly values: readonly (number | null)[];
}

export interface LineChart extends ChartWords {
  /** Along the bottom, such as months; only as many are written as there is room for. */
  readonly labels: readonly string[];
  readonly series: readonly LineSeries[];
  /** What is counted, said at the top of the upright scale. */
  readonly unit: string;
}

const width = 960;
const height = 380;
const left = 60;
const right = 150;
const top = 30;
const bottom = 44;
const labelWidth = 70;

/** Lines over time, each with its name at its end and its own dashes. The same chart gives the same text. */
export function lineChart({ id, title, description, labels, series, unit }: LineChart): string {
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const x = scalePoint(
    labels.map((_, index) => index),
    [left, width - right],
  );
  const y = scaleLinear([0, most], [height - bottom, top]).nice(5);
  const ticks = y.ticks(5).filter(Number.isInteger);
  const every = Math.max(1, Math.ceil((labels.length * labelWidth) / (width - left - right)));
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index) ?? left)
    .y((value) => y(value ?? 0))
    .digits(1);
  const names = placeNames(series, y);
  return svgFrame({ id, title, description }, width, height, [
    svgLabel(unit, 0, 14, { colour: chartQuiet }),
    ...ticks.map((tick) => svgLine(left, y(tick), width - right, y(tick))),
    ...ticks.map((tick) =>
      svgLabel(tick.toLocaleString('en-GB'), left - 8, y(tick) + 4.5, { anchor: 'end', colour: chartQuiet }),
    ),
    ...labels.flatMap((label, index) =>
      index % every === 0
        ? svgLabel(label, x(index) ?? left, height - bottom + 20, { anchor: 'middle', colour: chartQuiet })
        : [],
    ),
    ...series.map(({ colour, dash, values }) => {
      const dashes = dash === null ? '' : ` stroke-dasharray="${dash}"`;
      return `<path d="${draw([...values]) ?? ''}" fill="none" stroke="${colour}" stroke-width="2.5"${dashes}/>`;
    }),
    ...series.map(({ name, colour }, index) =>
      svgLabel(name, width - right + 10, (names[index] ?? 0) + 4.5, { colour, bold: true }),
    ),
  ]);
}

const nearest = 17;

/** Names stand at the ends of their lines, moved apart where the ends lie close. */
function placeNames(series: readonly LineSeries[], y: (value: number) => number): readonly number[] {
  const wanted = series.map(({ values }, index) => ({
    index,
    place: y(values.findLast((value) => value !== null) ?? 0),
  }));
  wanted.sort((one, other) => other.place - one.place || other.index - one.index);
  const placed: number[] = [];
  let below = height - bottom + nearest;
  for (const { index, place } of wanted) {
    below = Math.min(place, below - nearest);
    placed[index] = below;
  }
  return placed.map((place) => Number(at(place)));
}
