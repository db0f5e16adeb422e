import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { statesInOrder, stateWords } from '../drift-words.ts';
import type { SignalView } from '../views/drift-view.ts';

/** Choices that need script: they stay hidden without it. The names of the fields are those of `filter-signals.js`. */
export function filters(signals: readonly SignalView[]): Html {
  const rules = new Map(signals.map(({ rule, title }) => [rule, title]));
  const states = statesInOrder.filter((state) => signals.some((signal) => signal.state === state));
  return html`<form id="filters" class="filters" aria-labelledby="filters-heading" autocomplete="off" hidden>
<h3 id="filters-heading">Show only some signals</h3>
<fieldset class="choices"><legend>State</legend>${states.map(
    (state) => html`
<label class="choice"><input type="checkbox" name="state" value="${state}"> ${state === 'late' ? 'Late, or stands out' : stateWords[state]}</label>`,
  )}
</fieldset>
<div class="fields">
<div><label for="filter-rule">Rule</label>
<select id="filter-rule" name="rule"><option value="">Any rule</option>${[...rules].map(
    ([rule, title]) => html`
<option value="${rule}">${title}</option>`,
  )}</select></div>
<div class="wide"><label for="filter-words">Child, family or words</label>
<input id="filter-words" name="words" type="text" aria-describedby="filter-words-hint">
<span class="aside" id="filter-words-hint">Signals that hold all of them</span></div>
</div>
<p class="actions"><button type="reset">Show all signals</button></p>
</form>
<p id="shown" class="shown" role="status" hidden>Showing all</p>
`;
}
