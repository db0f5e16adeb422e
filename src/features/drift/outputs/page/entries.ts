import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { citedKey } from '../../domain/cited-key.ts';
import { sayPlace } from '../drift-words.ts';
import type { DriftView, EntryView } from '../views/drift-view.ts';
import { headOf } from './page-frame.ts';

/** A page holds so many; the workbook holds all. */
const shown = 5000;

/** Where the entry of a `citedKey` stands on the page, and what a reader of paper finds it by in the extract. */
export type EntryPlaces = ReadonlyMap<string, { readonly anchor: string; readonly words: string }>;

export function entryPlaces({ entries }: DriftView): EntryPlaces {
  return new Map(
    entries
      .slice(0, shown)
      .map((entry, index) => [
        citedKey(entry.child, entry.id),
        { anchor: `e-${index + 1}`, words: sayPlace(entry) || entry.id },
      ]),
  );
}

/** The entries that signals rest on, each with its place in the extract: folded, since each signal leads to its own. */
export function driftEntries({ entries }: DriftView): Html {
  const told = entries.slice(0, shown);
  const more = entries.length - told.length;
  return html`<section id="entries" aria-labelledby="entries-heading">
<h2 id="entries-heading">The entries behind it</h2>
${told.length === 0 ? html`<p>There are none.</p>` : html`<details class="behind"><summary>${told.length.toLocaleString('en-GB')} entries</summary>${table(told, more)}</details>`}
</section>`;
}

function table(entries: readonly EntryView[], more: number): Html {
  return html`<table role="table" class="rest entries">
<caption>What each signal rests on${more > 0 ? `: the first ${entries.length.toLocaleString('en-GB')}; the workbook tells ${more.toLocaleString('en-GB')} more` : ''}</caption>
${headOf(['Child', 'What it tells', 'Where it stands'])}
<tbody role="rowgroup">${entries.map(
    (
      entry,
      index,
    ) => html`<tr role="row" id="e-${index + 1}"><th role="rowheader" scope="row" data-label="Child">${entry.child}</th>
<td role="cell" data-label="What it tells">${entry.sentence}</td>
<td role="cell" data-label="Where it stands">${sayPlace(entry)}</td></tr>
`,
  )}</tbody>
</table>`;
}
