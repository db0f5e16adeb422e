import { html } from 'hono/html';
import type { Accounts } from '../../domain/checked-file.ts';
import type { Html } from '../html-text.ts';
import { agencyBadge } from './entry-links.ts';
import type { ReportView } from './report-view.ts';

/** Which files went in, and what became of every record of theirs. */
export function sourcesTable(view: ReportView): Html {
  const { files } = view.report.merged;
  const total = files
    .map((file) => file.accounts)
    .reduce(addAccounts, { rows: 0, entries: 0, notes: 0, setAside: 0 });
  return html`<section id="sources" aria-labelledby="sources-heading">
<h2 id="sources-heading">Sources and accounts</h2>
<table role="table" class="accounts">
<caption>Every row that may be a record is an entry, an author’s note or set aside. All other rows, such as titles and totals, are kept under “Rows that are no records”, and are not counted.</caption>
<thead role="rowgroup"><tr role="row">
<th role="columnheader" scope="col">Agency</th><th role="columnheader" scope="col">File</th>
<th role="columnheader" scope="col" class="number">Rows</th><th role="columnheader" scope="col" class="number">Entries</th>
<th role="columnheader" scope="col" class="number">Notes</th><th role="columnheader" scope="col" class="number">Set aside</th>
</tr></thead>
<tbody role="rowgroup">${files.map((file) => accountRow(html`${agencyBadge(file.agency, view)} ${file.agency}`, file.file, file.accounts))}</tbody>
<tfoot role="rowgroup">${accountRow(html`Together`, '', total)}</tfoot>
</table>
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

function accountRow(agency: Html, file: string, accounts: Accounts): Html {
  return html`<tr role="row"><th role="rowheader" scope="row" data-label="Agency">${agency}</th>
<td role="cell" data-label="File">${file}</td>
<td role="cell" data-label="Rows" class="number">${accounts.rows}</td>
<td role="cell" data-label="Entries" class="number">${accounts.entries}</td>
<td role="cell" data-label="Notes" class="number">${accounts.notes}</td>
<td role="cell" data-label="Set aside" class="number">${accounts.setAside}</td></tr>
`;
}
