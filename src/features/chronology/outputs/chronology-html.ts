import { html, raw } from 'hono/html';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { Html } from './html-text.ts';
import { abbreviationTable } from './page/abbreviations.ts';
import { sourcesTable } from './page/accounts.ts';
import { chronologyTables } from './page/chronology-tables.ts';
import { countTables } from './page/counts.ts';
import { key } from './page/key.ts';
import { knownRecord } from './page/known-record.ts';
import { opening, type PageSection } from './page/opening.ts';
import { pageHead, pageScript } from './page/page-head.ts';
import { planSection } from './page/plan.ts';
import { type ReportView, viewReport } from './page/report-view.ts';
import { aboutFiles, noRecords, setAsideTable } from './page/rest.ts';
import { sameEvents } from './page/same-events.ts';
import { standsOut } from './page/stands-out.ts';
import { timeline } from './page/timeline.ts';
import { planHeading } from './read-against-plan.ts';
import { footerOf } from './say-record.ts';
import { fullTitleOf } from './summarise-merged.ts';

interface Section extends PageSection {
  readonly write: (view: ReportView) => Html;
  /** Left out, and not named in the contents, where it would be empty. */
  readonly isNeeded?: (report: ChronologyReport) => boolean;
}

const sections: readonly Section[] = [
  { id: 'stands-out', name: 'What stands out', write: standsOut },
  {
    id: 'known',
    name: 'Who knew what',
    write: knownRecord,
    isNeeded: ({ known }) => known !== undefined,
  },
  {
    id: 'plan',
    name: planHeading,
    write: planSection,
    isNeeded: ({ said }) => said !== undefined && said.plan.length > 0,
  },
  { id: 'timeline', name: 'Timeline', write: timeline },
  { id: 'same-events', name: 'Same events, and where accounts differ', write: sameEvents },
  { id: 'counts', name: 'Counts', write: countTables },
  { id: 'sources', name: 'Sources and accounts', write: sourcesTable },
  { id: 'chronology', name: 'Chronology', write: chronologyTables },
  { id: 'set-aside', name: 'Rows set aside', write: ({ report }) => setAsideTable(report.merged) },
  {
    id: 'about',
    name: 'About the files',
    write: ({ report }) => aboutFiles(report.merged),
    isNeeded: ({ merged }) => merged.files.some((file) => file.issues.length > 0),
  },
  { id: 'no-records', name: 'Rows that are no records', write: ({ report }) => noRecords(report.merged) },
  {
    id: 'abbreviations',
    name: 'Abbreviations',
    write: abbreviationTable,
    isNeeded: ({ analysis }) => analysis.abbreviations.length > 0,
  },
  { id: 'key', name: 'How to read this', write: key },
];

/**
 * The merged chronology as one page in one file: what stands out, a timeline, where accounts differ, counts, the
 * chronology, and what else the files say. It is whole without script; with it, entries can be filtered. It prints
 * in landscape with its heading row on every page, and fetches nothing. The same report gives the same bytes.
 */
export function chronologyHtml(report: ChronologyReport): string {
  const view = viewReport(report);
  const told = sections.filter(({ isNeeded }) => isNeeded === undefined || isNeeded(report));
  const full = fullTitleOf(report);
  const isUnnamed = report.title === null && report.record === undefined;
  const title = isUnnamed ? `${full}: ${[...view.marks.keys()].join(', ')}` : footerOf(report);
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
${pageHead({ title, footer: footerOf(report) }, view.marks.values())}
</head>
<body>
<a class="skip" href="#chronology">Skip to the chronology</a>
${opening(view, told)}
<main>
${told.map(
  ({ write }) => html`${write(view)}
`,
)}</main>
<script>${raw(pageScript())}</script>
</body>
</html>
`;
  return String(page);
}
