import { html } from 'hono/html';
import { counted } from '../domain/issues.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { sourcesTable } from './chronology-html-accounts.ts';
import { aboutFiles, noRecords, setAsideTable } from './chronology-html-rest.ts';
import { chronologyStyle } from './chronology-html-style.ts';
import { chronologyTable } from './chronology-html-table.ts';
import type { Html } from './html-text.ts';
import { saySpan } from './say-span.ts';

/**
 * The merged chronology as one plain page without script: sources and accounts, the chronology, what was
 * set aside, and what else the files say. It prints in landscape with its heading row on every page.
 */
export function chronologyHtml(merged: MergedChronology): string {
  const title = 'Merged chronology';
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${agenciesOf(merged)}</title>
<style>${chronologyStyle}</style>
</head>
<body>
<a class="skip" href="#chronology">Skip to the chronology</a>
<header>
<h1>${title}</h1>
<p class="lead">${summarise(merged)}</p>
</header>
<nav aria-label="Contents"><ul>
${contentsOf(merged).map(
  ([id, name]) => html`<li><a href="#${id}">${name}</a></li>
`,
)}</ul></nav>
<main>
${sourcesTable(merged)}
${chronologyTable(merged)}
${setAsideTable(merged)}
${aboutFiles(merged)}
${noRecords(merged)}
${key()}
</main>
</body>
</html>
`;
  return String(page);
}

function contentsOf({ files }: MergedChronology): readonly (readonly [id: string, name: string])[] {
  const isTold = files.some((file) => file.issues.length > 0);
  return [
    ['sources', 'Sources and accounts'],
    ['chronology', 'Chronology'],
    ['set-aside', 'Rows set aside'],
    ...(isTold ? ([['about', 'About the files']] as const) : []),
    ['no-records', 'Rows that are no records'],
    ['key', 'How to read this'],
  ];
}

function agenciesOf({ files }: MergedChronology): string {
  return [...new Set(files.map((file) => file.agency))].join(', ');
}

function summarise({ files, entries, setAside }: MergedChronology): string {
  const notes = entries.filter((entry) => entry.note).length;
  const parts = [
    counted(entries.length - notes, 'entry', 'entries'),
    ...(notes > 0 ? [counted(notes, 'author’s note', 'author’s notes')] : []),
    counted(setAside.length, 'row set aside', 'rows set aside'),
  ];
  const span = saySpan(entries);
  const dates = span === null ? '' : ` The dated entries: ${span}.`;
  return `${counted(files.length, 'file')}: ${parts.join(', ')}.${dates}`;
}

function key(): Html {
  return html`<section id="key" aria-labelledby="key-heading">
<h2 id="key-heading">How to read this</h2>
<dl>
<dt>Date</dt>
<dd>First as the record writes it. Where it was understood in other words, these stand below, after “read as”. A time that the record does not give is never made up.</dd>
<dt>Order</dt>
<dd>By first day, last day and known time. Among entries of one day, those without a time come last, unless their agency’s own sequence says otherwise.</dd>
<dt>Check</dt>
<dd>A doubt about what stands above it: look at the agency’s file before relying on it.</dd>
<dt>Author’s note</dt>
<dd>Its author marked the row as a note. It is no event, and is not counted as an entry.</dd>
<dt>Set aside</dt>
<dd>A row with an error. It is kept whole, and is no entry until somebody mends it in the agency’s file.</dd>
</dl>
</section>`;
}
