import { html } from 'hono/html';
import type { PastedText, SameEvent } from '../../domain/same-events/same-event.ts';
import { sayWhen } from '../../domain/say-when.ts';
import type { Html } from '../html-text.ts';
import { saySureness } from '../say-sureness.ts';
import { agencyBadge, entryLink, entryLinks } from './entry-links.ts';
import type { ReportView } from './report-view.ts';
import { listOf } from './stands-out.ts';

const shownOfText = 160;

/** Entries that may tell of one event: why, and where the accounts differ; then texts that may have been pasted. */
export function sameEvents(view: ReportView): Html {
  const { sameEvents: groups, pastedTexts } = view.report.analysis;
  const across = groups.filter((group) => agenciesOf(group, view).size > 1);
  const differing = across.filter(({ differences }) => differences.length > 0);
  const alike = across.filter(({ differences }) => differences.length === 0);
  const within = groups.filter((group) => agenciesOf(group, view).size <= 1);
  const none = html`<p>The rules found no entries that seem to tell of one event. That is not proof that there are none.</p>`;
  const about = html`<p class="inset">The program suggests that these entries tell of one event. Nothing is merged, and every account stands in the chronology. A person decides.</p>`;
  return html`<section id="same-events" aria-labelledby="same-events-heading">
<h2 id="same-events-heading">Same events, and where accounts differ</h2>
${groups.length === 0 ? none : about}
${groupsOf('Told by more than one agency, and the accounts differ', differing, view)}${groupsOf('Told by more than one agency, with no difference found', alike, view)}${groupsOf('Told more than once by one agency', within, view)}${pasted(pastedTexts, view)}</section>`;
}

function agenciesOf({ entries }: SameEvent, { entryOf }: ReportView): ReadonlySet<string> {
  return new Set(entries.flatMap((id) => entryOf.get(id)?.agency ?? []));
}

function groupsOf(title: string, groups: readonly SameEvent[], view: ReportView): Html {
  if (groups.length === 0) return html``;
  return html`<h3>${title} (${groups.length})</h3>
${listOf(
  groups.map((group) => html`<li>${groupOf(group, view)}</li>`),
  'groups',
)}`;
}

function groupOf({ entries, score, why, differences }: SameEvent, view: ReportView): Html {
  const differing = html`<p class="differ"><strong>The accounts differ.</strong></p>
<ul>${differences.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>
`;
  return html`<ul class="plain accounts-of">${entries.map((id) => account(id, view))}
</ul>
${differences.length === 0 ? '' : differing}<p class="aside">${saySureness(score)} the same event. ${why.join(' ')}</p>`;
}

function account(id: string, view: ReportView): Html {
  const entry = view.entryOf.get(id);
  if (entry === undefined) return html``;
  return html`
<li>${agencyBadge(entry.agency, view)} <span class="hidden-words">${entry.agency}: </span><span class="refs">entry ${entryLink(id, view)}</span>, ${sayWhen(entry.when)}: ${shorten(entry.event)}</li>`;
}

/** The first words of a text, on one line. */
export function shorten(text: string, length = shownOfText): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length && text.length <= length * 4) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).toWellFormed()} …`;
}

function pasted(texts: readonly PastedText[], view: ReportView): Html {
  if (texts.length === 0) return html``;
  return html`<h3>Texts that may have been pasted</h3>
${listOf(texts.map(({ sentence, entries }) => html`<li>${sentence} ${entryLinks(entries, view)}</li>`))}`;
}
