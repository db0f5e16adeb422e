import { html } from 'hono/html';
import { counted } from '../../../../shared/counted.ts';
import { sayMonth } from '../../../../shared/when/say-day.ts';
import type { Counts } from '../../domain/patterns/counts.ts';
import type { Html } from '../html-text.ts';
import { sayTheme } from '../say-theme.ts';
import { agencyBadge, anchorOf } from './entry-links.ts';
import { countByYear, joinEmptyMonths, type MonthRow, type TimeRow } from './month-rows.ts';
import type { ReportView } from './report-view.ts';

const monthsShownOpen = 18;

/** How many entries there are by year, by month and by theme; each figure of a month leads to its first entry. */
export function countTables(view: ReportView): Html {
  const { counts } = view.report.analysis;
  const none = html`<p>There is no entry whose month is known.</p>`;
  return html`<section id="counts" aria-labelledby="counts-heading">
<h2 id="counts-heading">Counts</h2>
<p>Author’s notes are not counted.${aboutWithoutMonth(counts.withoutMonth)}</p>
${counts.months.length === 0 ? none : timeTables(view)}${themeTable(view)}</section>`;
}

function aboutWithoutMonth(entries: number): string {
  if (entries === 0) return '';
  return ` ${counted(entries, 'entry is', 'entries are')} in no month, because the month is not known or there are several.`;
}

function timeTables(view: ReportView): Html {
  const counts = inOrderOfMarks(view);
  const years = countByYear(counts);
  const months = joinEmptyMonths(counts);
  const links = firstEntries(view);
  const linkOf = ({ month }: MonthRow, agency: number) =>
    links.get(`${month} ${counts.byAgency[agency]?.agency}`);
  const byMonth = timeTable(
    'By month and agency',
    months.map((row) => ({ ...row, name: sayMonths(row), linkOf: (agency: number) => linkOf(row, agency) })),
    view,
  );
  return html`${
    years.length < 2
      ? ''
      : timeTable(
          'By year and agency',
          years.map((row) => ({ ...row, name: row.year, linkOf: () => undefined })),
          view,
        )
  }${
    months.length <= monthsShownOpen
      ? byMonth
      : html`<details><summary>Counts of each month</summary>
${byMonth}</details>
`
  }`;
}

/** The agencies in the order in which the page names them everywhere. */
function inOrderOfMarks({ report, marks }: ReportView): Counts {
  const { counts } = report.analysis;
  const places = new Map([...marks.keys()].map((agency, place) => [agency, place]));
  const placeOf = (agency: string) => places.get(agency) ?? places.size;
  return {
    ...counts,
    byAgency: counts.byAgency.toSorted((one, other) => placeOf(one.agency) - placeOf(other.agency)),
  };
}

interface ShownRow extends TimeRow {
  readonly name: string;
  readonly linkOf: (agency: number) => string | undefined;
}

function timeTable(caption: string, rows: readonly ShownRow[], view: ReportView): Html {
  const { byAgency } = inOrderOfMarks(view);
  const most = rows.reduce((top, { total }) => Math.max(top, total), 1);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table role="table" class="counts">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Time</th>${byAgency.map(
    ({ agency }) => html`
<th role="columnheader" scope="col" class="number">${agencyBadge(agency, view)}<span class="hidden-words"> ${agency}</span></th>`,
  )}
<th role="columnheader" scope="col" class="number">All</th><th role="columnheader" scope="col" class="bars"><span class="hidden-words">As a bar</span></th></tr></thead>
<tbody role="rowgroup">${rows.map((row) => timeRow(row, most, byAgency))}</tbody>
</table>
</div>
`;
}

function timeRow(
  { name, perAgency, total, linkOf }: ShownRow,
  most: number,
  byAgency: Counts['byAgency'],
): Html {
  return html`<tr role="row"><th role="rowheader" scope="row">${name}</th>${perAgency.map((count, agency) => {
    const link = count === 0 ? undefined : linkOf(agency);
    const figure = link === undefined ? html`${count}` : html`<a href="#${anchorOf(link)}">${count}</a>`;
    return html`
<td role="cell" class="number${count === 0 ? ' none' : ''}" data-label="${byAgency[agency]?.agency ?? ''}">${figure}</td>`;
  })}
<td role="cell" class="number" data-label="All">${total}</td><td role="cell" class="bars">${bar(total, most)}</td></tr>
`;
}

/** The picture of a figure that stands beside it. */
function bar(count: number, most: number): Html {
  if (count === 0) return html``;
  const length = Math.max(1, Math.round((count / most) * 100));
  return html`<svg viewBox="0 0 100 10" width="100%" height="12" preserveAspectRatio="none" aria-hidden="true"><rect width="${length}" height="10" fill="#454f5b"/></svg>`;
}

/** By month and agency: the id of the first entry that is counted there. */
function firstEntries(view: ReportView): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, agency, note, when } of view.report.merged.entries) {
    const month = when.earliest?.slice(0, 7);
    if (note || month === undefined || month !== when.latest?.slice(0, 7)) continue;
    const key = `${month} ${agency}`;
    if (!first.has(key)) first.set(key, id);
  }
  return first;
}

/** “March 2012”, or “April to August 2011” for months that stand together. */
function sayMonths({ month, until }: MonthRow): string {
  const from = `${sayMonth(Number(month.slice(5)))} ${yearOf(month)}`;
  if (until === month) return from;
  const to = `${sayMonth(Number(until.slice(5)))} ${yearOf(until)}`;
  return yearOf(month) === yearOf(until)
    ? `${sayMonth(Number(month.slice(5)))} to ${to}`
    : `${from} to ${to}`;
}

function yearOf(month: string): string {
  return String(Number(month.slice(0, 4)));
}

function themeTable(view: ReportView): Html {
  const told = view.report.analysis.counts.byTheme.filter(({ entries }) => entries > 0);
  if (told.length === 0) return html``;
  const sorted = told.toSorted((one, other) => other.entries - one.entries);
  const most = sorted[0]?.entries ?? 1;
  return html`<table role="table" class="counts themes">
<caption>By theme. An entry may have several. Themes are suggested by the words of the entries.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Theme</th><th role="columnheader" scope="col" class="number">Entries</th><th role="columnheader" scope="col" class="bars"><span class="hidden-words">As a bar</span></th></tr></thead>
<tbody role="rowgroup">${sorted.map(
    ({ theme, entries }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${sayTheme(theme)}</th><td role="cell" class="number" data-label="Entries">${entries}</td><td role="cell" class="bars">${bar(entries, most)}</td></tr>
`,
  )}</tbody>
</table>
`;
}
