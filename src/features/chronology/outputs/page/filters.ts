import { html } from 'hono/html';
import type { Html } from '../html-text.ts';
import { sayTheme } from '../say-theme.ts';
import { agencyBadge } from './entry-links.ts';
import type { FilterWords } from './filter-words.ts';
import type { ReportView } from './report-view.ts';

/** Choices that need script: they stay hidden without it. The names of the fields are those of `filter-entries.js`. */
export function filters(view: ReportView, words: FilterWords): Html {
  const count = view.report.merged.entries.length;
  return html`<form id="filters" class="filters" aria-labelledby="filters-heading" autocomplete="off" hidden>
<h3 id="filters-heading">Show only some entries</h3>
<fieldset class="choices"><legend>Agency</legend>${[...view.marks].map(
    ([agency, { letters }]) => html`
<label class="choice"><input type="checkbox" name="agency" value="${letters}"> ${agencyBadge(agency, view)} ${agency}</label>`,
  )}
</fieldset>
<div class="fields">
<div><label for="filter-theme">Theme</label>
<select id="filter-theme" name="theme"><option value="">Any theme</option>${words.themes.map(
    (theme) => html`
<option value="${theme}">${sayTheme(theme)}</option>`,
  )}</select></div>
${childChoice(words.children)}<div><label for="filter-from">From</label>
<input id="filter-from" name="from" type="date"></div>
<div><label for="filter-to">To</label>
<input id="filter-to" name="to" type="date"></div>
<div class="wide"><label for="filter-words">Words</label>
<input id="filter-words" name="words" type="text" aria-describedby="filter-words-hint">
<span class="aside" id="filter-words-hint">Entries that hold all of them</span></div>
</div>
<fieldset class="choices"><legend>More</legend>
<label class="choice"><input type="checkbox" name="doubts" value="only"> With a doubt to check only</label>
<label class="choice"><input type="checkbox" name="same" value="only"> Told more than once only</label>
<label class="choice"><input type="checkbox" name="notes" value="yes" checked> Author’s notes too</label>
</fieldset>
<p class="actions"><button type="reset">Show all entries</button> <button type="button" id="open-all" aria-pressed="false">Open all details</button></p>
</form>
<p id="shown" class="shown" role="status" hidden>Showing all ${count}</p>
`;
}

function childChoice(children: readonly string[]): Html {
  if (children.length === 0) return html``;
  return html`<div><label for="filter-child">Child</label>
<select id="filter-child" name="child"><option value="">Any child</option>${children.map(
    (child, index) => html`
<option value="${index + 1}">${child}</option>`,
  )}</select></div>
`;
}

/** How long lies between two entries: needs script, and stays hidden without it. */
export function interval({ report }: ReportView): Html {
  const last = report.merged.entries.length;
  if (last < 2) return html``;
  return html`<details id="interval" class="filters" hidden>
<summary>How long between two entries</summary>
<form aria-label="How long between two entries" autocomplete="off">
<div class="fields">
<div><label for="interval-first">First entry (number)</label>
<input id="interval-first" name="first" type="number" min="1" max="${last}" inputmode="numeric"></div>
<div><label for="interval-second">Second entry (number)</label>
<input id="interval-second" name="second" type="number" min="1" max="${last}" inputmode="numeric"></div>
</div>
<p id="interval-answer" role="status"></p>
</form>
</details>
`;
}
