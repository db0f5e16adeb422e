import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import type { PresentPeople } from '../../domain/people/present-people.ts';
import { toldState, toldStates, toldWords } from '../drift-words.ts';
import type { SignalView } from '../views/drift-view.ts';

const whoWords: Readonly<Record<keyof PresentPeople, string>> = {
  chair: 'Chair',
  team: 'Team',
  worker: 'Social worker',
};
const whoKinds = ['chair', 'team', 'worker'] as const;

/** Choices that need script: they stay hidden without it. The names of the fields are those of `filter-signals.js`. */
export function filters(signals: readonly SignalView[]): Html {
  const rules = new Map(signals.map(({ rule, title }) => [rule, title]));
  const present = new Set(signals.map(toldState));
  return html`<form id="filters" class="filters" aria-labelledby="filters-heading" autocomplete="off" hidden>
<h3 id="filters-heading">Show only some signals</h3>
<fieldset class="choices"><legend>State</legend>${toldStates
    .filter((state) => present.has(state))
    .map(
      (state) => html`
<label class="choice"><input type="checkbox" name="state" value="${state}"> ${toldWords[state]}</label>`,
    )}
</fieldset>
<div class="fields">
<div><label for="filter-rule">Rule</label>
<select id="filter-rule" name="rule"><option value="">Any rule</option>${[...rules].map(
    ([rule, title]) => html`
<option value="${rule}">${title}</option>`,
  )}</select></div>
${whoField(signals)}<div class="wide"><label for="filter-words">Child, family or words</label>
<input id="filter-words" name="words" type="text" aria-describedby="filter-words-hint">
<span class="aside" id="filter-words-hint">Signals that hold all of them</span></div>
</div>
<p class="actions"><button type="reset">Show all signals</button></p>
</form>
<p id="shown" class="shown" role="status" hidden>Showing all</p>
`;
}

/** Whose children: nothing where the extract names nobody. A value is a kind and a name, with a space between. */
function whoField(signals: readonly SignalView[]): Html {
  const groups = whoKinds.flatMap((kind) => {
    const names = new Set(signals.flatMap(({ people }) => people[kind] ?? []));
    return names.size === 0 ? [] : [{ kind, names: [...names].sort(byName) }];
  });
  if (groups.length === 0) return html``;
  return html`<div><label for="filter-whose">Whose</label>
<select id="filter-whose" name="whose"><option value="">Anybody’s</option>${groups.map(
    ({ kind, names }) => html`
<optgroup label="${whoWords[kind]}">${names.map((name) => html`<option value="${kind} ${name}">${name}</option>`)}</optgroup>`,
  )}</select></div>
`;
}

const byName = new Intl.Collator('en-GB', { numeric: true }).compare;
