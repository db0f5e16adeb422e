import { html } from 'hono/html';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { sayWhenInSentence } from '../../domain/say-when.ts';
import { beforeEvent, sayKindInDetail } from '../entry-words.ts';
import type { Html } from '../html-text.ts';
import { sayKnownToOthers, sayUndecided, summariseKnown } from '../summarise-known.ts';
import { agencyBadge, entryLink } from './entry-links.ts';
import type { ReportView } from './report-view.ts';

interface KnownRow {
  readonly entry: string;
  readonly how: string;
}

/** The record as one agency knew it on one day, and beside it what others knew and it did not. */
export function knownRecord(view: ReportView): Html {
  const { known } = view.report;
  if (known === undefined) return html``;
  const { agency, on } = known;
  const ofOthers = known.notKnown.map((one) => ({
    entry: one.entry,
    how: sayKnownToOthers(one, view.numbers),
  }));
  const undecided = known.undecided.map((one) => ({ entry: one.entry, how: sayUndecided(one) }));
  return html`<section id="known" aria-labelledby="known-heading">
<h2 id="known-heading">As known to ${agency} on ${sayDay(on)}</h2>
<p class="inset">${summariseKnown(known)}</p>
${table(
  `What ${agency} knew`,
  'How it is known',
  known.known.map(({ entry, sentence }) => ({ entry, how: sentence })),
  view,
)}
${table('What others knew and it did not', 'Who knew it', ofOthers, view)}
${undecided.length === 0 ? '' : table('What nobody can be said to have known', 'Why', undecided, view)}
</section>`;
}

function table(title: string, how: string, rows: readonly KnownRow[], view: ReportView): Html {
  if (rows.length === 0) return html`<h3>${title}</h3><p>Nothing.</p>`;
  return html`<h3>${title}</h3>
<table role="table" class="rest"><caption>${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'entry' : 'entries'}, in the order of the chronology</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Entry</th><th role="columnheader" scope="col">What happened</th><th role="columnheader" scope="col">${how}</th></tr></thead>
<tbody role="rowgroup">${rows.map((row) => tableRow(row, how, view))}</tbody></table>`;
}

function tableRow({ entry: id, how }: KnownRow, label: string, view: ReportView): Html {
  const entry = view.entryOf.get(id);
  if (entry === undefined) return html``;
  return html`
<tr role="row"><th role="rowheader" scope="row" data-label="Entry">${entryLink(id, view)}. ${sayWhenInSentence(entry.when)} ${agencyBadge(entry.agency, view)}</th><td role="cell" data-label="What happened">${beforeEvent(sayKindInDetail(entry))}${view.abbreviated(entry.event)}</td><td role="cell" data-label="${label}">${how}</td></tr>`;
}
