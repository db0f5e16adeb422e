import { raw } from 'hono/html';
import { type BarChart, barChart } from '../../charts/bar-chart.ts';
import { type LineChart, lineChart } from '../../charts/line-chart.ts';
import { type StripChart, stripChart } from '../../charts/strip-chart.ts';
import type { SafeHtml } from '../safe-html.ts';

export type Chart =
  | { readonly bars: BarChart }
  | { readonly lines: LineChart }
  | { readonly strips: StripChart };

interface ChartFigureProps {
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
export function ChartFigure({ chart, sentence, table: { caption, headings, rows } }: ChartFigureProps) {
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
          <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                {headings.map((heading, at) => (
                  <th
                    scope="col"
                    class={at === 0 ? 'govuk-table__header' : `govuk-table__header ${numericHead}`}
                  >
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">{rows.map(drawRow)}</tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const numericHead = 'govuk-table__header--numeric';

function drawRow([name = '', ...cells]: readonly (string | number)[]) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {name}
      </th>
      {cells.map((cell) => (
        <td class="govuk-table__cell govuk-table__cell--numeric">
          {typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell}
        </td>
      ))}
    </tr>
  );
}
