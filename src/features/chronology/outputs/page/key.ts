import { html } from 'hono/html';
import type { Html } from '../html-text.ts';

/** How to read the page. */
export function key(): Html {
  return html`<section id="key" aria-labelledby="key-heading">
<h2 id="key-heading">How to read this</h2>
<dl>
<dt>Number</dt>
<dd>The place of an entry in this chronology. Documents made from the same files number them alike.</dd>
<dt>Date</dt>
<dd>First as the record writes it. Where more was understood than the words say, it stands below, after “read as”. A time that the record does not give is never made up.</dd>
<dt>Order</dt>
<dd>By first day, last day and known time. Among entries of one day, those without a time come last, unless their agency’s own sequence says otherwise.</dd>
<dt>Check</dt>
<dd>A doubt about what stands above it: look at the agency’s file before relying on it.</dd>
<dt>Suggestions</dt>
<dd>Patterns, themes, entries that may tell of one event, and what tells of the past are found by rule from the words and dates of the records. A person confirms or rejects each.</dd>
<dt>Author’s note</dt>
<dd>Its author marked the row as a note. It is no event, and is not counted as an entry.</dd>
<dt>Set aside</dt>
<dd>A row with an error. It is kept whole, and is no entry until somebody mends it in the agency’s file.</dd>
</dl>
</section>`;
}
