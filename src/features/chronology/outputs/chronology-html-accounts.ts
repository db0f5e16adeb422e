import { html } from 'hono/html';
import type { Accounts, CheckedFile } from '../domain/checked-file.ts';
import type { SetAsideRow } from '../domain/entry.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';

export type Html = ReturnType<typeof html>;

/** Which files went in, and what became of every row of theirs. */
export function sourcesTable({ files }: MergedChronology): Html {
  const total = files
    .map((file) => file.accounts)
    .reduce(addAccounts, { rows: 0, entries: 0, notes: 0, setAside: 0 });
  return html`<section id="sources" aria-labelledby="sources-heading">
<h2 id="sources-heading">Sources and accounts</h2>
<table role="table" class="accounts">
<caption>Every row of every file is an entry, an author’s note or set aside.</caption>
<thead role="rowgroup"><tr role="row">
<th role="columnheader" scope="col">Agency</th><th role="columnheader" scope="col">File</th>
<th role="columnheader" scope="col" class="number">Rows</th><th role="columnheader" scope="col" class="number">Entries</th>
<th role="columnheader" scope="col" class="number">Notes</th><th role="columnheader" scope="col" class="number">Set aside</th>
</tr></thead>
<tbody role="rowgroup">${files.map((file) => accountRow(file.agency, file.file, file.accounts))}</tbody>
<tfoot role="rowgroup">${accountRow('Together', '', total)}</tfoot>
</table>
${files.map(aboutFile)}
</section>`;
}

function addAccounts(sum: Accounts, one: Accounts): Accounts {
  return {
    rows: sum.rows + one.rows,
    entries: sum.entries + one.entries,
    notes: sum.notes + one.notes,
    setAside: sum.setAside + one.setAside,
  };
}

function accountRow(agency: string, file: string, accounts: Accounts): Html {
  return html`<tr role="row"><th role="rowheader" scope="row" data-label="Agency">${agency}</th><td role="cell" data-label="File">${file}</td>
<td role="cell" data-label="Rows" class="number">${accounts.rows}</td><td role="cell" data-label="Entries" class="number">${accounts.entries}</td>
<td role="cell" data-label="Notes" class="number">${accounts.notes}</td><td role="cell" data-label="Set aside" class="number">${accounts.setAside}</td></tr>
`;
}

function aboutFile({ agency, file, issues }: CheckedFile): Html {
  if (issues.length === 0) return html``;
  return html`<h3>About ${agency} <span class="aside">(${file})</span></h3>
<ul>${issues.map((issue) => html`<li>${issue.message}</li>`)}</ul>
`;
}

/** The rows that could not become entries: where they stand, what they say, and what is wrong. */
export function setAsideTable({ setAside, files }: MergedChronology): Html {
  const agencies = new Map(files.map((file) => [file.file, file.agency]));
  const none = html`<p>No row was set aside.</p>`;
  const table = html`<table role="table">
<caption>These rows are no entries until somebody mends them in the agency’s file.</caption>
<thead role="rowgroup"><tr role="row">
<th role="columnheader" scope="col">Where</th><th role="columnheader" scope="col">What it says</th><th role="columnheader" scope="col">What is wrong</th>
</tr></thead>
<tbody role="rowgroup">${setAside.map((row) => setAsideRow(row, agencies.get(row.origin.file) ?? ''))}</tbody>
</table>`;
  return html`<section id="set-aside" aria-labelledby="set-aside-heading">
<h2 id="set-aside-heading">Rows set aside</h2>
${setAside.length === 0 ? none : table}
</section>`;
}

function setAsideRow({ origin, issues }: SetAsideRow, agency: string): Html {
  const cells = Object.entries(origin.cells).filter(([, text]) => text.trim() !== '');
  return html`<tr role="row"><th role="rowheader" scope="row" data-label="Where">${agency}<span class="aside">${origin.file}, ${origin.part}, row ${origin.row}</span></th>
<td role="cell" data-label="What it says"><dl class="cells">${cells.map(([heading, text]) => html`<dt>${heading}</dt><dd class="text">${text}</dd>`)}</dl></td>
<td role="cell" data-label="What is wrong"><ul class="plain">${issues.map((issue) => html`<li>${issue.column === null ? '' : `${issue.column}: `}${issue.message}</li>`)}</ul></td></tr>
`;
}
