import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { citedKey } from '../../domain/cited-key.ts';
import { sayDayOrMonth, sayLength, sayPeople, toldState, toldWords } from '../drift-words.ts';
import type { SignalView } from '../views/drift-view.ts';
import type { EntryPlaces } from './entries.ts';
import { headOf } from './page-frame.ts';

/** One row for a child, a rule and a state, however many clocks of the rule the child has in it. */
type Row = readonly [SignalView, ...SignalView[]];

/** Signals as short rows, family by family in the order of their names; what each says is folded away. */
export function familyTable(signals: readonly SignalView[], caption: string, places: EntryPlaces): Html {
  const families = [...Map.groupBy(signals, ({ child, family }) => family ?? `\u0000${child}`).values()];
  families.sort((one, other) => compare(nameOf(one), nameOf(other)));
  return html`<table role="table" class="rest signals">
<caption>${caption}</caption>
${headOf(['Child', 'Rule', 'State', 'Due', 'What it says'])}
${families.map((family) => familyRows(family, places))}</table>
`;
}

function nameOf([first]: readonly SignalView[]): string {
  return first?.family ?? first?.child ?? '';
}

function familyRows(signals: readonly SignalView[], places: EntryPlaces): Html {
  const [first] = signals;
  if (first === undefined) return html``;
  const whose = [...new Set(signals.map(({ people }) => sayPeople(people)))].filter((who) => who !== '');
  const name = first.family === null ? `Child ${first.child}` : `Family ${first.family}`;
  const byChild = [...signals].sort((one, other) => compare(one.child, other.child));
  const rows = Map.groupBy(byChild, (signal) =>
    [signal.child, signal.rule, toldState(signal)].join('\u0000'),
  );
  return html`<tbody role="rowgroup"><tr role="row" class="family"><th role="rowheader" scope="rowgroup" colspan="5">${name}${whose.length === 0 ? '' : html` <span class="aside">${whose.join('; ')}</span>`}</th></tr>
${[...rows.values()].map(([one, ...more]) => (one === undefined ? '' : signalRow([one, ...more], places)))}</tbody>
`;
}

function signalRow(row: Row, places: EntryPlaces): Html {
  const [first, ...more] = row;
  const { child, rule, title, people } = first;
  const state = toldState(first);
  return html`<tr role="row" data-rule="${rule}" data-state="${state}" data-count="${row.length}" data-chair="${people.chair ?? ''}" data-team="${people.team ?? ''}" data-worker="${people.worker ?? ''}"><th role="rowheader" scope="row" data-label="Child">${child}</th>
<td role="cell" data-label="Rule">${title}</td>
<td role="cell" data-label="State"><span class="state ${state}">${toldWords[state]}</span></td>
<td role="cell" data-label="Due">${sayDue(first)}${more.length === 0 ? '' : html` <span class="aside">and ${more.length} more</span>`}</td>
<td role="cell" data-label="What it says"><details><summary>${saySummary(first)}</summary>${row.map((signal) => whole(signal, places))}</details></td></tr>
`;
}

function sayDue({ due }: SignalView): string {
  return due === null ? '' : sayDayOrMonth(due);
}

/** What one sees before opening: by how much it is over, and whether somebody answered. */
function saySummary({ over, unit, answered, reason }: SignalView): string {
  const by = over === null || unit === null ? 'What it says' : `Over by ${sayLength(over, unit)}`;
  const said = [answered === null ? '' : 'answered', reason === null ? '' : 'reason recorded'];
  return [by, ...said].filter((words) => words !== '').join('; ');
}

function whole({ child, sentence, answered, reason, entries }: SignalView, places: EntryPlaces): Html {
  const links = entries.flatMap((id) => {
    const place = places.get(citedKey(child, id));
    return place === undefined ? [] : [html`<a href="#${place.anchor}">${place.words}</a>`];
  });
  return html`<div>${sentence}</div>${answered === null ? '' : html`<div class="aside">Answered: ${answered}</div>`}${reason === null ? '' : html`<div class="aside">Reason for lateness: ${reason}</div>`}${links.length === 0 ? '' : html`<div class="aside">Rests on ${links.map((link, index) => html`${index === 0 ? '' : '; '}${link}`)}</div>`}`;
}

const compare = new Intl.Collator('en-GB', { numeric: true }).compare;
