import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { citedKey } from '../../domain/cited-key.ts';
import {
  sayDayOrMonth,
  sayLength,
  sayPeople,
  toldState,
  toldWords,
  weights,
  weightWords,
} from '../drift-words.ts';
import type { DriftView, SignalView } from '../views/drift-view.ts';
import { entryAnchors } from './entries.ts';
import { filters } from './filters.ts';
import { headOf } from './page-frame.ts';

type Anchors = ReadonlyMap<string, string>;

/** A page holds so many rows of one rule; the workbook holds all. */
export const rowsOfRule = 1000;

/** What is late, due and not recorded: by weight, then by rule, the longest overdue first. */
export function signalSections(view: DriftView): Html {
  const signals = view.signals.filter(({ state }) => state !== 'ok');
  const anchors = entryAnchors(view);
  const none = html`<p>${view.shared === null ? 'Nothing that was asked is late, due soon or not recorded.' : 'There is nothing that can be told by child without pointing to few.'}</p>`;
  return html`<section id="signals" aria-labelledby="signals-heading">
<h2 id="signals-heading">What to do something about</h2>
${signals.length === 0 ? none : html`${filters(signals)}${weights.map((weight) => weightPart(weight, signals, anchors))}`}
</section>`;
}

function weightPart(weight: SignalView['weight'], signals: readonly SignalView[], anchors: Anchors): Html {
  const own = signals.filter((signal) => signal.weight === weight);
  if (own.length === 0) return html``;
  return html`<div class="weight"><h3>${weightWords[weight]}</h3>
${[...Map.groupBy(own, ({ rule }) => rule).values()].map((group) => ruleTable(group, anchors))}</div>
`;
}

function ruleTable(signals: readonly SignalView[], anchors: Anchors): Html {
  const [first] = signals;
  if (first === undefined) return html``;
  const told = signals.slice(0, rowsOfRule);
  const more = signals.length - told.length;
  const withFamily = signals.some(({ family }) => family !== null);
  return html`<table role="table" class="rest signals" id="r-${first.rule}">
<caption><strong>${first.title}</strong> (${signals.length.toLocaleString('en-GB')})${more > 0 ? `: the first ${told.length.toLocaleString('en-GB')} stand here, and the workbook tells ${more.toLocaleString('en-GB')} more` : ''}</caption>
${headOf(['Child', 'State', 'Due', 'What it says'])}
<tbody role="rowgroup">${told.map((signal) => signalRow(signal, withFamily, anchors))}</tbody>
</table>
`;
}

function signalRow(signal: SignalView, withFamily: boolean, anchors: Anchors): Html {
  const { child, family, people, state, due, over, unit, sentence, answered, reason, entries, rule } = signal;
  const whose = sayPeople(people);
  const links = entries.flatMap((id, index) => {
    const anchor = anchors.get(citedKey(child, id));
    return anchor === undefined ? [] : [html` <a href="#${anchor}">entry ${index + 1}</a>`];
  });
  return html`<tr role="row" data-rule="${rule}" data-state="${state}"><th role="rowheader" scope="row" data-label="Child"><div>${child}</div>${withFamily && family !== null ? html`<div class="aside">family ${family}</div>` : ''}${whose === '' ? '' : html`<div class="aside">${whose}</div>`}</th>
<td role="cell" data-label="State"><span class="state ${state}">${toldWords[toldState(signal)]}</span></td>
<td role="cell" data-label="Due">${due === null ? '' : sayDayOrMonth(due)}${over === null ? '' : html`<div class="aside">over by ${sayLength(over, unit)}</div>`}</td>
<td role="cell" data-label="What it says">${sentence}${answered === null ? '' : html`<div class="aside">Answered: ${answered}</div>`}${reason === null ? '' : html`<div class="aside">Reason for lateness: ${reason}</div>`}${links.length === 0 ? '' : html`<div class="aside">Rests on${links}</div>`}</td></tr>
`;
}
