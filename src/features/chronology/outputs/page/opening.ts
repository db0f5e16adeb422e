import { html } from 'hono/html';
import type { ChronologyReport } from '../../domain/analysis.ts';
import type { Html } from '../html-text.ts';
import { sayRecord } from '../say-record.ts';
import { aboutPeriod, anonymisedLine, sayLeftOut, summariseMerged, titleOf } from '../summarise-merged.ts';
import { agencyBadge } from './entry-links.ts';
import type { ReportView } from './report-view.ts';

/** What a section of the page is called, and where it stands. */
export interface PageSection {
  readonly id: string;
  readonly name: string;
}

/** The title, what the chronology is in a sentence or two, its agencies, and the contents of the page. */
export function opening(view: ReportView, sections: readonly PageSection[]): Html {
  const record = sayRecord(view.report);
  return html`<header>
<h1>${titleOf(view.report)}</h1>${
    record === null
      ? ''
      : html`
<p>${record}</p>`
  }
${aboutNames(view.report)}
<p class="lead">${summariseMerged(view.report.merged)}</p>
${[...aboutPeriod(view.report), ...sayLeftOut(view.report)].map(
  (sentence) => html`<p>${sentence}</p>
`,
)}<h2 class="small" id="agencies-heading">Agencies</h2>
<ul class="plain agencies" aria-labelledby="agencies-heading">${[...view.marks.keys()].map(
    (agency) => html`
<li>${agencyBadge(agency, view)} ${agency}</li>`,
  )}
</ul>
</header>
<nav aria-labelledby="contents-heading">
<h2 class="small" id="contents-heading">Contents</h2>
<ol class="contents">${sections.map(
    ({ id, name }) => html`
<li><a href="#${id}">${name}</a></li>`,
  )}
</ol>
</nav>`;
}

function aboutNames({ names }: ChronologyReport): Html {
  if (!names.anonymised) return html``;
  return html`<p class="inset"><strong>This document is anonymised.</strong> ${anonymisedLine}</p>`;
}
