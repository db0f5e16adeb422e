import { html } from 'hono/html';
import { sayWhenInSentence } from '../../domain/say-when.ts';
import type { Html } from '../html-text.ts';
import type { ReportView } from './report-view.ts';

const shownAtOnce = 12;
/** A list that goes on beyond these helps nobody, and makes a page that does not open. */
const mostListed = 500;
/** Up to so many stand open all together: it is not worth opening a handful more. */
const mostOpen = 20;

/** The anchor of an entry on the page. */
export function anchorOf(id: string): string {
  return `e-${id}`;
}

/** Its number as a link to it; the number alone where the chronology does not hold the entry. */
export function entryLink(id: string, { numbers }: ReportView): Html {
  const number = numbers.get(id);
  return number === undefined ? html`` : html`<a href="#${anchorOf(id)}">${number}</a>`;
}

/** “Entries 4, 9 and 12”, each number a link. Of many the first stand open and the rest can be opened. */
export function entryLinks(ids: readonly string[], view: ReportView): Html {
  const known = ids.filter((id) => view.numbers.has(id));
  if (known.length === 0) return html``;
  if (known.length <= mostOpen) {
    return html`<span class="refs">${known.length === 1 ? 'Entry' : 'Entries'} ${joinLinks(known, view)}</span>`;
  }
  const rest = known.slice(shownAtOnce);
  const listed = rest.slice(0, mostListed);
  const unlisted = rest.length - listed.length;
  return html`<span class="refs">Entries ${known.slice(0, shownAtOnce).map((id) => html`${entryLink(id, view)}, `)}and ${sayNumber(rest.length)} more</span>
<details class="refs"><summary>${unlisted === 0 ? `The other ${rest.length}` : `The next ${mostListed}`} entries</summary><p>${joinLinks(listed, view)}${unlisted === 0 ? '' : `, and ${sayNumber(unlisted)} more that are not listed here`}</p></details>`;
}

function sayNumber(figure: number): string {
  return figure.toLocaleString('en-GB');
}

function joinLinks(ids: readonly string[], view: ReportView): Html {
  const separator = (index: number) => {
    if (index === 0) return '';
    return index === ids.length - 1 ? ' and ' : ', ';
  };
  return html`${ids.map((id, index) => html`${separator(index)}${entryLink(id, view)}`)}`;
}

/** The letters of an agency on its colour, with its name for those who see neither. */
export function agencyBadge(agency: string, { marks }: ReportView): Html {
  const mark = marks.get(agency);
  if (mark === undefined) return html``;
  return html`<span class="badge ${colourClass(mark.colour)}" title="${agency}">${mark.letters}</span>`;
}

/** The class by which the style sheet gives an agency’s colour. */
export function colourClass(colour: string): string {
  return `c-${colour.slice(1)}`;
}

/** “Entry 14, Police, 3 May 2010”: an entry in a few words. */
export function sayEntry(id: string, { entryOf, numbers }: ReportView): string {
  const entry = entryOf.get(id);
  if (entry === undefined) return '';
  return `Entry ${numbers.get(id) ?? ''}, ${entry.agency}, ${sayWhenInSentence(entry.when)}`;
}
