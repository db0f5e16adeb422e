import { raw } from 'hono/html';

/** Contrast of every text on its ground is at least 4.5 to 1 (WCAG 2.2 AA). */
export const chronologyStyle = raw(`
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; font: 1rem/1.45 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; }
h1 { font-size: 2rem; margin: 0.5rem 0; }
h2 { font-size: 1.5rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.125rem; margin: 1.25rem 0 0.25rem; }
a { color: #1d4f91; }
a:focus, section:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd00; }
section:focus { background: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; list-style: none; margin: 0; padding: 0; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0 1rem; }
caption { text-align: left; color: #484949; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #0b0c0c; }
tfoot th, tfoot td { font-weight: bold; border-top: 2px solid #0b0c0c; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.chronology, .rest { table-layout: fixed; }
.column-date, .column-agency { width: 15%; }
.column-response, .column-outcome { width: 18%; }
.rest th:first-child { width: 20%; }
.rest th:last-child { width: 30%; }
.aside { font-weight: normal; color: #484949; font-size: 0.875rem; }
.doubt { margin-top: 0.35rem; padding-left: 0.5rem; border-left: 4px solid #b35900; font-weight: normal; font-size: 0.875rem; }
.tag { border: 1px solid #0b0c0c; padding: 0 0.35rem; font-size: 0.875rem; }
.note { background: #f3f2f1; }
dl { margin: 0; }
dd { margin: 0; }
.more.plain { margin-top: 0.5rem; font-size: 0.875rem; color: #484949; }
.cells .name { font-weight: bold; }
#key dt { font-weight: bold; margin-top: 0.5rem; }
.plain { list-style: none; margin: 0; padding: 0; }
.cells li + li, .wrong li + li { margin-top: 0.35rem; }
.side-by-side li { display: inline; }
.side-by-side li + li::before { content: " | "; color: #484949; }
blockquote { margin: 0.35rem 0; padding-left: 0.5rem; border-left: 4px solid #b1b4b6; }
@media screen and (max-width: 48rem) {
  table, thead, tbody, tfoot, tr, th, td, caption { display: block; width: auto !important; }
  thead { position: absolute; width: 1px !important; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 2px solid #0b0c0c; padding: 0.5rem 0; }
  th, td, tfoot th, tfoot td { border: 0; padding: 0.15rem 0; }
  .number { text-align: left; }
  th[data-label]::before, td[data-label]::before { content: attr(data-label); display: block; font-weight: bold; font-size: 0.875rem; color: #484949; }
  .accounts th, .accounts td { display: flex; gap: 0.75rem; }
  .accounts th::before, .accounts td::before { flex: 0 0 6rem; }
  td:empty { display: none !important; }
}
@page {
  size: A4 landscape;
  margin: 12mm 12mm 16mm;
  @bottom-left { content: "Merged chronology"; font: 8pt Arial, Helvetica, sans-serif; color: #484949; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, Helvetica, sans-serif; color: #484949; }
}
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h1, h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, li { break-inside: avoid; }
  th, td { padding-top: 0.35rem; padding-bottom: 0.35rem; }
  .more li { display: inline; }
  .more li + li::before { content: " · "; }
  a { color: inherit; text-decoration: none; }
}
`);
