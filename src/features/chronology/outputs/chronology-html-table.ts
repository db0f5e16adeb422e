import { html } from 'hono/html';
import type { Entry } from '../domain/entry.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { sayWhen } from '../domain/say-when.ts';
import { makeUnmappedCells, type UnmappedCells } from '../domain/unmapped-cells.ts';
import type { Html } from './chronology-html-accounts.ts';

interface Shown {
  readonly response: boolean;
  readonly outcome: boolean;
  readonly unmapped: UnmappedCells;
}

/** The chronology itself, one row for each entry and note, in order. */
export function chronologyTable({ files, entries }: MergedChronology): Html {
  const shown: Shown = {
    response: entries.some((entry) => entry.response !== null),
    outcome: entries.some((entry) => entry.outcome !== null),
    unmapped: makeUnmappedCells(files),
  };
  const columns = [
    'Date',
    'Agency and source',
    'Event',
    ...(shown.response ? ['Response'] : []),
    ...(shown.outcome ? ['Outcome'] : []),
  ];
  return html`<section id="chronology" aria-labelledby="chronology-heading" tabindex="-1">
<h2 id="chronology-heading">Chronology</h2>
<table role="table" class="chronology">
<caption>Entries of all agencies in one order, the earliest first.</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">${entries.map((entry) => entryRow(entry, shown))}</tbody>
</table>
</section>`;
}

function entryRow(entry: Entry, shown: Shown): Html {
  return html`<tr role="row" id="e-${entry.id}"${entry.note ? html` class="note"` : ''}><th role="rowheader" scope="row" data-label="Date">${dateCell(entry)}</th>
<td role="cell" data-label="Agency and source"><strong>${entry.agency}</strong><span class="aside">${entry.source}</span></td>
<td role="cell" data-label="Event">${entry.note ? html`<strong class="tag">Author’s note</strong> ` : ''}<span class="text">${entry.event}</span>${moreOf(entry, shown)}</td>
${shown.response ? textCell('Response', entry.response) : ''}${shown.outcome ? textCell('Outcome', entry.outcome) : ''}</tr>
`;
}

/** The date as written, and as understood where that is not the same. */
function dateCell({ when, issues }: Entry): Html {
  const understood = sayWhen(when);
  const outsideTime = when.notes.some((note) => note.code === 'author-note-year');
  const same = outsideTime || understood.toLowerCase() === when.text.trim().toLowerCase();
  return html`<span class="written">${when.text}</span>${same ? '' : html`<span class="aside">read as ${understood}</span>`}${issues.map(
    (issue) => html`<span class="doubt"><strong>Check:</strong> ${issue.message}</span>`,
  )}`;
}

function textCell(label: string, text: string | null): Html {
  return html`<td role="cell" data-label="${label}" class="text">${text ?? ''}</td>`;
}

const seenWords = {
  'seen-alone': 'seen alone',
  seen: 'seen',
  'not-seen': 'not seen',
  'not-stated': '',
} as const;

/** What else the row says: fields without a column of their own here, and the cells that no field holds. */
function moreOf(entry: Entry, { unmapped }: Shown): Html {
  const more: readonly (readonly [string, string])[] = [
    ['Children', entry.children.join(', ')],
    ['Child', seenWords[entry.childSeen]],
    ['Impact on child', entry.impact ?? ''],
    ['Recorded by', entry.authorRole ?? ''],
    ['Recorded on', entry.recordedOn?.text ?? ''],
    ['Comment', entry.comment ?? ''],
    ...unmapped(entry),
    ['From', `${entry.origin.file}, ${entry.origin.part}, row ${entry.origin.row}`],
  ];
  const filled = more.filter(([, text]) => text !== '');
  return html`<dl class="more">${filled.map(([name, text]) => html`<div><dt>${name}</dt><dd class="text">${text}</dd></div>`)}</dl>`;
}
