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
.chronology th[scope="row"] { width: 14rem; }
.chronology td:nth-child(2) { width: 14rem; }
.text, .written { white-space: pre-line; }
.aside { display: block; font-weight: normal; color: #484949; font-size: 0.875rem; }
h3 .aside { display: inline; }
.doubt { display: block; margin-top: 0.35rem; padding-left: 0.5rem; border-left: 4px solid #b35900; font-weight: normal; font-size: 0.875rem; }
.tag { border: 1px solid #0b0c0c; padding: 0 0.35rem; font-size: 0.875rem; }
.note { background: #f3f2f1; }
.more { margin: 0.5rem 0 0; font-size: 0.875rem; color: #484949; }
.more dt, .more dd { display: inline; margin: 0; }
.more dt::after { content: ": "; }
.cells dt { font-weight: bold; }
.cells dd { margin: 0 0 0.35rem; }
dl { margin: 0; }
#key dt { font-weight: bold; margin-top: 0.5rem; }
#key dd { margin: 0; }
.plain { list-style: none; margin: 0; padding: 0; }
@media (max-width: 48rem) {
  table, thead, tbody, tfoot, tr, th, td, caption { display: block; width: auto !important; }
  thead { position: absolute; left: -999rem; }
  tr { border-bottom: 2px solid #0b0c0c; padding: 0.5rem 0; }
  th, td { border: 0; padding: 0.15rem 0; text-align: left; }
  th[data-label]::before, td[data-label]::before { content: attr(data-label); display: block; font-weight: bold; font-size: 0.875rem; color: #484949; }
  .accounts th::before, .accounts td::before { display: inline-block !important; min-width: 6rem; }
  td:empty { display: none; }
}
@page { size: A4 landscape; margin: 12mm; }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`);
