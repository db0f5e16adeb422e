import { html } from 'hono/html';
import { aboutOrder } from '../about-order.ts';
import type { Html } from '../html-text.ts';
import { type Stretch, splitByYear } from '../split-by-year.ts';
import { type ColumnName, columns, entryRow } from './entry-row.ts';
import { findFilterWords } from './filter-words.ts';
import { filters, interval } from './filters.ts';
import type { ReportView } from './report-view.ts';

/** A browser lays out tables of this length without a wait. */
const mostRows = 500;

/** The chronology itself, one row for each entry and note, in order, in a table for each year. */
export function chronologyTables(view: ReportView): Html {
  const { entries } = view.report.merged;
  const hasResponse = entries.some((entry) => entry.response !== null);
  const hasOutcome = entries.some((entry) => entry.outcome !== null);
  const shown = (Object.keys(columns) as ColumnName[]).filter(
    (column) => (column !== 'response' || hasResponse) && (column !== 'outcome' || hasOutcome),
  );
  const words = findFilterWords(view);
  const periods = splitByYear(entries, mostRows);
  return html`<section id="chronology" aria-labelledby="chronology-heading" tabindex="-1">
<h2 id="chronology-heading">Chronology</h2>
<p>Entries of all agencies in one order, the earliest first.</p>
${aboutOrder(view.report).map(
  (told) => html`<p>${told}</p>
`,
)}${aboutSize(view)}${filters(view, words)}${interval(view)}${contents(periods)}${periods.map(
  ({ heading, entries: own }, index) => html`<div class="year" id="year-${index + 1}">
<h3>${heading}</h3>
<table role="table" class="chronology">
<caption><span class="hidden-words">Entries of ${heading}</span></caption>
<thead role="rowgroup"><tr role="row">${shown.map(
    (column) => html`<th role="columnheader" scope="col" class="column-${column}">${columns[column]}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${own.map((entry) => entryRow(entry, shown, words, view))}</tbody>
</table>
</div>
`,
)}</section>`;
}

/** What a page of many entries leaves out, and where it is. */
function aboutSize({ report, isLarge }: ReportView): Html {
  if (!isLarge) return html``;
  return html`<p class="inset">There are ${report.merged.entries.length.toLocaleString('en-GB')} entries and notes: the page may take a while to open. So that it does, the words that suggest themes are left out here. The Excel workbook has them, and serves better for so many (<code>--out</code> with a name that ends in .xlsx).</p>
`;
}

function contents(periods: readonly Stretch[]): Html {
  if (periods.length < 2) return html``;
  return html`<nav aria-label="Years of the chronology"><ul class="plain years">${periods.map(
    ({ heading }, index) => html`
<li><a href="#year-${index + 1}">${heading}</a></li>`,
  )}
</ul></nav>
`;
}
