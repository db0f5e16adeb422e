import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { sayStates, toldState, weights, weightWords } from '../drift-words.ts';
import type { DriftView, SignalView } from '../views/drift-view.ts';
import { type EntryPlaces, entryPlaces } from './entries.ts';
import { familyTable } from './family-table.ts';
import { filters } from './filters.ts';

/** A page holds so many signals of one rule, the longest overdue first; the workbook holds all. */
const ofRule = 1000;

/** What is late, stands out, is due and is not recorded: by weight, and family by family within it. */
export function signalSections(view: DriftView): Html {
  const signals = view.signals.filter(({ state }) => state !== 'ok');
  const places = entryPlaces(view);
  const none = html`<p>${view.shared === null ? 'Nothing that was asked is late, stands out, is due soon or is not recorded.' : 'There is nothing that can be told by child without pointing to few.'}</p>`;
  return html`<section id="signals" aria-labelledby="signals-heading">
<h2 id="signals-heading">What to do something about</h2>
${signals.length === 0 ? none : html`${filters(signals)}${weights.map((weight) => weightPart(weight, signals, places))}`}
</section>`;
}

/** What is not recorded stands apart, folded: it is a question to the record and not to the worker. */
function weightPart(weight: SignalView['weight'], signals: readonly SignalView[], places: EntryPlaces): Html {
  const own = signals.filter((signal) => signal.weight === weight);
  if (own.length === 0) return html``;
  const silent = own.filter(({ state }) => state === 'not-recorded');
  const speaking = own.filter(({ state }) => state !== 'not-recorded');
  const name = weightWords[weight];
  return html`<div class="weight"><h3>${name}: ${sayStates(own)}</h3>
${part(speaking, `${name}, family by family`, places)}
${silent.length === 0 ? '' : html`<details class="silent"><summary>Not recorded: ${silent.length.toLocaleString('en-GB')}</summary>${part(silent, `${name}: not recorded, family by family`, places)}</details>`}</div>
`;
}

function part(signals: readonly SignalView[], caption: string, places: EntryPlaces): Html {
  if (signals.length === 0) return html``;
  const groups = [...Map.groupBy(signals, (signal) => `${signal.rule} ${toldState(signal)}`).values()];
  const told = groups.flatMap((group) => group.slice(0, ofRule));
  const cut = groups.filter(({ length }) => length > ofRule);
  return html`${cut.map(
    (
      group,
    ) => html`<p>${group[0]?.title ?? ''}: the first ${ofRule.toLocaleString('en-GB')} stand here, the longest overdue; the workbook tells ${(group.length - ofRule).toLocaleString('en-GB')} more.</p>
`,
  )}${familyTable(told, caption, places)}`;
}
