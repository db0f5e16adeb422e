import { html } from 'hono/html';
import type { CheckedFile, FileIssue } from '../../domain/checked-file.ts';
import type { Furniture } from '../../domain/chronology-table.ts';
import type { SetAsideRow } from '../../domain/entry.ts';
import type { MergedChronology } from '../../domain/merge-chronologies.ts';
import { findSpeakingFurniture, furnitureWords } from '../furniture-words.ts';
import { type Html, linesHtml, pairsHtml } from '../html-text.ts';
import { sayPlace } from '../row-sources.ts';

/** The rows that could not become entries: where they stand, what they say, and what is wrong. */
export function setAsideTable({ files }: MergedChronology): Html {
  const rows = files.flatMap((file) => file.setAside.map((row) => setAsideRow(row, file)));
  const none = html`<p>No row was set aside.</p>`;
  const table = html`<table role="table" class="rest">
<caption>These rows are no entries until somebody mends them in the agency’s file.</caption>
${headOf(['Where', 'What it says', 'What is wrong'])}
<tbody role="rowgroup">${rows}</tbody>
</table>`;
  return html`<section id="set-aside" aria-labelledby="set-aside-heading">
<h2 id="set-aside-heading">Rows set aside</h2>
${rows.length === 0 ? none : table}
</section>`;
}

function headOf(columns: readonly string[]): Html {
  return html`<thead role="rowgroup"><tr role="row">${columns.map(
    (column) => html`<th role="columnheader" scope="col">${column}</th>`,
  )}</tr></thead>`;
}

function setAsideRow({ origin, issues }: SetAsideRow, file: CheckedFile): Html {
  return html`<tr role="row"><th role="rowheader" scope="row" data-label="Where"><div>${file.agency}</div><div class="aside">${sayPlace(file, origin.part, origin.row)}</div></th>
<td role="cell" data-label="What it says">${pairsHtml(Object.entries(origin.cells), 'cells')}</td>
<td role="cell" data-label="What is wrong"><ul class="plain wrong">${issues.map((issue) => html`<li>${issue.column === null ? '' : `${issue.column}: `}${issue.message}</li>`)}</ul></td></tr>
`;
}

/** What there is to know of each file as a whole. */
export function aboutFiles({ files }: MergedChronology): Html {
  const told = files.filter((file) => file.issues.length > 0);
  if (told.length === 0) return html``;
  return html`<section id="about" aria-labelledby="about-heading">
<h2 id="about-heading">About the files</h2>
${told.map(
  ({ agency, file, issues }) => html`<h3>${agency} <span class="aside">(${file})</span></h3>
<ul>${issues.map(aboutFile)}</ul>
`,
)}</section>`;
}

function aboutFile({ message, texts = [] }: FileIssue): Html {
  const shortened = texts.filter((text) => !message.includes(text.trim()));
  return html`<li>${message}${shortened.map((text) => html`<blockquote>${linesHtml(text)}</blockquote>`)}</li>
`;
}

/** Titles, headings, totals, other tables and texts above tables, with every cell of theirs. */
export function noRecords({ files }: MergedChronology): Html {
  const rows = files.flatMap((file) => findSpeakingFurniture(file).map((row) => furnitureRow(row, file)));
  const none = html`<p>There are none to show.</p>`;
  const table = html`<table role="table" class="rest">
<caption>What the files say besides their records. If one of these is a record, tell whoever looks after the agency’s file. Blank rows are left out.</caption>
${headOf(['Where', 'What it says', 'Taken for'])}
<tbody role="rowgroup">${rows}</tbody>
</table>`;
  return html`<section id="no-records" aria-labelledby="no-records-heading">
<h2 id="no-records-heading">Rows that are no records</h2>
${rows.length === 0 ? none : table}
</section>`;
}

function furnitureRow({ part, row, kind, cells }: Furniture, file: CheckedFile): Html {
  return html`<tr role="row"><th role="rowheader" scope="row" data-label="Where"><div>${file.agency}</div><div class="aside">${sayPlace(file, part, row)}</div></th>
<td role="cell" data-label="What it says"><ul class="plain side-by-side">${cells.map(
    (text) => html`
<li>${linesHtml(text)}</li>`,
  )}</ul></td>
<td role="cell" data-label="Taken for">${furnitureWords[kind][0]}</td></tr>
`;
}
