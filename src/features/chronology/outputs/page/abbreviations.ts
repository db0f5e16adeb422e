import { html } from 'hono/html';
import type { Html } from '../html-text.ts';
import { sayMeaning } from './abbreviated-text.ts';
import type { ReportView } from './report-view.ts';

/** What the abbreviations of the texts stand for, those with several meanings marked. */
export function abbreviationTable({ report }: ReportView): Html {
  const { abbreviations } = report.analysis;
  return html`<section id="abbreviations" aria-labelledby="abbreviations-heading">
<h2 id="abbreviations-heading">Abbreviations</h2>
<table role="table" class="counts abbreviations">
<caption>What the records’ abbreviations usually mean. Where one may stand for several things, judge by the place.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Abbreviation</th><th role="columnheader" scope="col">Meaning</th><th role="columnheader" scope="col" class="number">Times</th></tr></thead>
<tbody role="rowgroup">${abbreviations.map(
    (
      used,
    ) => html`<tr role="row"><th role="rowheader" scope="row">${used.abbreviation}</th><td role="cell" data-label="Meaning">${sayMeaning(used)}</td><td role="cell" class="number" data-label="Times">${used.times}</td></tr>
`,
  )}</tbody>
</table>
</section>`;
}
