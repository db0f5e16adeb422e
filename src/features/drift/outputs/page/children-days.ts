import { html } from 'hono/html';
import { stripChart } from '../../../../platform/charts/strip-chart.ts';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import type { ChildReplay } from '../../domain/replay-report.ts';
import type { SignalState } from '../../domain/rule.ts';
import { sayDayOrMonth } from '../drift-words.ts';
import { sayAnswer, saySpan, stateOfSpan, titlesOf } from '../say-span.ts';
import type { ReplayView } from '../views/replay-view.ts';
import { chartHtml, headOf } from './page-frame.ts';
import { stateSeries } from './rules.ts';

const states: readonly SignalState[] = ['late', 'due', 'not-recorded'];

/** The days of each child: the first day of every signal, and what was recorded after it. */
export function childrenDays(view: ReplayView): Html {
  const told = view.replays.filter(({ spans }) => spans.length > 0);
  const quiet = view.replays.length - told.length;
  return html`<section id="days" aria-labelledby="days-heading">
<h2 id="days-heading">Child by child</h2>
${quiet > 0 ? html`<p>No rule had anything to say of ${quiet} of the ${view.replays.length} children in the period.</p>` : ''}
${told.map((replay, index) => daysOf(replay, index, view))}
</section>`;
}

function daysOf(replay: ChildReplay, index: number, view: ReplayView): Html {
  const titles = titlesOf(view);
  const late = replay.spans.filter(({ state }) => state === 'late');
  const [first] = late;
  const sentence =
    first === undefined
      ? 'Nothing was late or stood out in the period.'
      : `First: ${titles(first.rule)}, ${stateOfSpan(first, view).toLowerCase()} ${saySpan(first)}. Stretches in which something was late or stood out: ${late.length}.`;
  const rows = [...Map.groupBy(replay.spans, ({ rule }) => rule)].map(([rule, spans]) => ({
    label: titles(rule),
    spans: spans.map((span) => ({
      from: span.from,
      to: span.to,
      series: states.indexOf(span.state),
      words: `${stateOfSpan(span, view)}, ${saySpan(span)}`,
    })),
  }));
  const chart = stripChart({
    id: `days-${index + 1}`,
    title: `When each rule spoke of child ${replay.child}`,
    description: `${sentence} The table below has every stretch.`,
    from: view.from,
    to: view.to,
    series: stateSeries,
    rows,
  });
  return html`<h3>Child ${replay.child}${replay.family === null ? '' : html` <span class="aside">family ${replay.family}</span>`}</h3>
<p>${sentence}</p>
${chartHtml(chart, `When each rule spoke of child ${replay.child}, as a picture`)}
<details><summary>Every stretch of child ${replay.child}</summary>
<table role="table" class="rest">
<caption>In the order in which they began</caption>
${headOf(['Rule', 'State', 'When', 'Due', 'How it ended'])}
<tbody role="rowgroup">${replay.spans.map(
    (span) => html`<tr role="row"><th role="rowheader" scope="row" data-label="Rule">${titles(span.rule)}</th>
<td role="cell" data-label="State"><span class="state ${span.state}">${stateOfSpan(span, view)}</span></td>
<td role="cell" data-label="When">${saySpan(span)}</td>
<td role="cell" data-label="Due">${span.due === null ? '' : sayDayOrMonth(span.due)}</td>
<td role="cell" data-label="How it ended">${sayAnswer(span, replay, view)}</td></tr>
`,
  )}</tbody>
</table>
</details>
`;
}
