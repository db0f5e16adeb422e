import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { citedKey } from '../../domain/cited-key.ts';
import type { DriftView, EntryView } from '../views/drift-view.ts';
import { headOf } from './page-frame.ts';

/** A page holds so many; the workbook holds all. */
const shown = 5000;

/** Where the entry of a `citedKey` stands on the page. */
export function entryAnchors({ entries }: DriftView): ReadonlyMap<string, string> {
  return new Map(
    entries.slice(0, shown).map(({ child, id }, index) => [citedKey(child, id), `e-${index + 1}`]),
  );
}

/** The entries that signals rest on, each with its place in the extract. */
export function driftEntries({ entries }: DriftView): Html {
  const told = entries.slice(0, shown);
  const more = entries.length - told.length;
  return html`<section id="entries" aria-labelledby="entries-heading">
<h2 id="entries-heading">The entries behind it</h2>
${told.length === 0 ? html`<p>There are none.</p>` : table(told, more)}
</section>`;
}

function table(entries: readonly EntryView[], more: number): Html {
  return html`<table role="table" class="rest entries">
<caption>What each signal rests on${more > 0 ? `: the first ${entries.length.toLocaleString('en-GB')}; the workbook tells ${more.toLocaleString('en-GB')} more` : ''}</caption>
${headOf(['Child', 'What it tells', 'Where it stands'])}
<tbody role="rowgroup">${entries.map(
    (
      { child, sentence, part, line },
      index,
    ) => html`<tr role="row" id="e-${index + 1}"><th role="rowheader" scope="row" data-label="Child">${child}</th>
<td role="cell" data-label="What it tells">${sentence}</td>
<td role="cell" data-label="Where it stands">${part === null ? '' : `${part}, line ${line ?? ''}`}</td></tr>
`,
  )}</tbody>
</table>`;
}
