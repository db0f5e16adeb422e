import { html } from 'hono/html';
import { lineChart } from '../../../../platform/charts/line-chart.ts';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { sayDayOrMonth, sayFigure } from '../drift-words.ts';
import { lineOfThreshold, replayRows } from '../replay-rows.ts';
import { sayThreshold } from '../say-threshold.ts';
import type { ReplayView, ThresholdView } from '../views/replay-view.ts';
import { chartHtml, headOf } from './page-frame.ts';

/** What each trigger of plan length would have called: its sentences, the standing work as a picture, and every figure. */
export function thresholdsSection(view: ReplayView): Html {
  const { thresholds } = view;
  return html`<section id="thresholds" aria-labelledby="thresholds-heading">
<h2 id="thresholds-heading">What each trigger would have called</h2>
${thresholds.map((threshold) => sentencesOf(threshold, view))}
${thresholds.length === 0 ? html`<p>No trigger was asked for.</p>` : months(view)}
</section>`;
}

function sentencesOf(threshold: ThresholdView, view: ReplayView): Html {
  return html`<h3>A review at ${threshold.months} months</h3>
<ul class="findings">${sayThreshold(threshold, view).map((line) => html`<li>${line}</li>`)}</ul>
`;
}

function months(view: ReplayView): Html {
  const { headings, rows } = replayRows(view);
  if (rows.length === 0) return html`<p>The period has no whole month to draw.</p>`;
  const sentence = sayStanding(view.thresholds);
  const chart = lineChart({
    id: 'standing-chart',
    title: 'Plans open past each length, at the end of each month',
    description: `${sentence} The table below has every figure.`,
    unit: 'Plans',
    labels: rows.map(({ month }) => month),
    series: view.thresholds.map(({ months: length, byMonth }, index) => ({
      name: `${length} months`,
      colour: lineOfThreshold(index).colour,
      dash: lineOfThreshold(index).dash,
      values: byMonth.map(({ standing }) => (typeof standing === 'number' ? standing : null)),
    })),
  });
  return html`<h3>Month by month</h3>
<p>${sentence}</p>
${chartHtml(chart, 'Plans open past each length, as a picture')}
<table role="table" class="counts">
<caption>Plans called in each month, and plans past each length at its end</caption>
${headOf(['Month', ...headings.map((heading) => `#${heading}`)])}
<tbody role="rowgroup">${rows.map(
    ({
      month,
      figures,
    }) => html`<tr role="row"><th role="rowheader" scope="row">${sayDayOrMonth(month)}</th>${figures.map(
      (figure, index) =>
        html`<td role="cell" data-label="${headings[index] ?? ''}" class="number${figure === 0 ? ' none' : ''}">${sayFigure(figure)}</td>`,
    )}</tr>
`,
  )}</tbody>
</table>`;
}

function sayStanding(thresholds: readonly ThresholdView[]): string {
  const parts = thresholds.map(({ months: length, byMonth }) => {
    const last = byMonth.at(-1)?.standing ?? null;
    return `${sayFigure(last)} past ${length} months`;
  });
  return `At the end of the last month the plans still open were: ${parts.join(', ')}.`;
}
