import { raw } from 'hono/html';
import { type BarChart, barChart } from '../../charts/bar-chart.ts';
import { type LineChart, lineChart } from '../../charts/line-chart.ts';
import { type StripChart, stripChart } from '../../charts/strip-chart.ts';
import { DataTable } from '../lists/data-table.tsx';
import type { SafeHtml } from '../safe-html.ts';

export type Chart =
  | { readonly bars: BarChart }
  | { readonly lines: LineChart }
  | { readonly strips: StripChart };

interface ChartFigureProps {
  /** Unlike every other’s on the page: of the table of its figures. */
  readonly id: string;
  readonly chart: Chart;
  /** What the chart shows, in one sentence that stands without it. */
  readonly sentence: string;
  /** The same figures in rows; the first cell of each names it. */
  readonly table: {
    readonly caption: string;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
}

/** The charts escape every word that they are given: theirs is the only picture that stands in a page as it is. */
function draw(chart: Chart): SafeHtml {
  if ('bars' in chart) return raw(barChart(chart.bars));
  return raw('lines' in chart ? lineChart(chart.lines) : stripChart(chart.strips));
}

/** A chart below its sentence, and above its figures in a table. */
export function ChartFigure({ id, chart, sentence, table: { caption, headings, rows } }: ChartFigureProps) {
  return (
    <figure class="sightline-chart">
      <figcaption class="govuk-body">{sentence}</figcaption>
      <section
        class="sightline-chart__picture"
        aria-label={`Chart: ${caption}`}
        tabindex={0}
        data-scrolls-sideways
      >
        {draw(chart)}
      </section>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Show the figures of this chart</span>
        </summary>
        <div class="govuk-details__text">
          <DataTable
            id={id}
            caption={caption}
            captionSize="s"
            columns={headings.map((heading, at) => ({
              key: String(at),
              heading,
              namesRow: at === 0,
              numeric: at > 0,
              draw: (row: readonly (string | number)[]) => sayFigure(row[at] ?? ''),
            }))}
            rows={rows}
            empty="There are no figures."
          />
        </div>
      </details>
    </figure>
  );
}

function sayFigure(figure: string | number): string {
  return typeof figure === 'number' ? figure.toLocaleString('en-GB') : figure;
}
