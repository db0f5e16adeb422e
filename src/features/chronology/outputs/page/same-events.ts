import { html } from 'hono/html';
import type { SameEvent } from '../../domain/same-events/same-event.ts';
import { sayWhenInSentence } from '../../domain/say-when.ts';
import { beforeEvent, sayKindInDetail } from '../entry-words.ts';
import type { Html } from '../html-text.ts';
import { rankSameEvents } from '../rank-same-events.ts';
import { saySureness } from '../say-sureness.ts';
import { agencyBadge, entryLink, entryLinks } from './entry-links.ts';
import type { ReportView } from './report-view.ts';
import { listOf } from './stands-out.ts';

const shownOfText = 160;

/** More of one event are counted, not listed: 20,000 equal rows make one group. */
const mostAccounts = 20;

/** Entries that may tell of one event, and where the accounts differ: the gravest differences first. */
export function sameEvents(view: ReportView): Html {
  const groups = view.report.analysis.sameEvents;
  const { differing, ofOtherTime, alike } = rankSameEvents(groups, view.numbers);
  const across = alike.filter((group) => agenciesOf(group, view).size > 1);
  const within = alike.filter((group) => agenciesOf(group, view).size <= 1);
  const none = html`<p>The rules found no entries that seem to tell of one event. That is not proof that there are none.</p>`;
  const about = html`<p class="inset">The program suggests that these entries tell of one event. Nothing is merged, and every account stands in the chronology. A person decides.</p>`;
  return html`<section id="same-events" aria-labelledby="same-events-heading">
<h2 id="same-events-heading">Same events, and where accounts differ</h2>
${groups.length === 0 ? none : about}
${groupsOf('The accounts differ', differing, wholeGroup, view)}${groupsOf('Only the date or time differs', ofOtherTime, shortGroup, view)}${groupsOf('Told by more than one agency, with no difference found', across, shortGroup, view)}${groupsOf('Told more than once by one agency, with no difference found', within, shortGroup, view)}</section>`;
}

function agenciesOf({ entries }: SameEvent, { entryOf }: ReportView): ReadonlySet<string> {
  return new Set(entries.flatMap((id) => entryOf.get(id)?.agency ?? []));
}

function groupsOf(
  title: string,
  groups: readonly SameEvent[],
  write: (group: SameEvent, view: ReportView) => Html,
  view: ReportView,
): Html {
  if (groups.length === 0) return html``;
  return html`<h3>${title} (${groups.length.toLocaleString('en-GB')})</h3>
${listOf(
  groups.map((group) => html`<li>${write(group, view)}</li>`),
  'groups',
)}`;
}

function wholeGroup(group: SameEvent, view: ReportView): Html {
  return html`${accountsOf(group, view)}<p class="differ"><strong>The accounts differ.</strong></p>
<ul>${group.differences.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>
<details><summary>Why this may be one event</summary><p class="aside">${saySureness(group.score)} the same event. ${group.why.join(' ')}</p></details>`;
}

/** On one line, with the accounts to open. */
function shortGroup(group: SameEvent, view: ReportView): Html {
  const agencies = [...agenciesOf(group, view)];
  return html`${agencies.map((agency) => html`${agencyBadge(agency, view)} `)}<span class="hidden-words">${agencies.join(', ')}: </span>${entryLinks(group.entries, view)}. ${group.differences.map(({ sentence }) => `${sentence} `).join('')}<details class="reasons"><summary>${saySureness(group.score)} the same event: what they say, and why</summary>
${accountsOf(group, view)}<p class="aside">${group.why.join(' ')}</p></details>`;
}

function accountsOf({ entries }: SameEvent, view: ReportView): Html {
  const more = entries.length - mostAccounts;
  const rest = html`
<li class="aside">and ${more.toLocaleString('en-GB')} more: in the chronology each of them refers to the first.</li>`;
  return html`<ul class="plain accounts-of">${entries.slice(0, mostAccounts).map((id) => account(id, view))}${more > 0 ? rest : ''}
</ul>
`;
}

function account(id: string, view: ReportView): Html {
  const entry = view.entryOf.get(id);
  if (entry === undefined) return html``;
  return html`
<li>${agencyBadge(entry.agency, view)} <span class="hidden-words">${entry.agency}: </span><span class="refs">entry ${entryLink(id, view)}</span>, ${sayWhenInSentence(entry.when)}: ${beforeEvent(sayKindInDetail(entry))}${shorten(entry.event)}</li>`;
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
