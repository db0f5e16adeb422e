import { html } from 'hono/html';
import { movements, sayMovement } from '../../domain/plan/plan-point.ts';
import { type Html, linesHtml } from '../html-text.ts';
import {
  type PlanPart,
  type PointRead,
  planHeading,
  planLine,
  readAgainstPlan,
} from '../read-against-plan.ts';
import { entryLinks } from './entry-links.ts';
import type { ReportView } from './report-view.ts';

/** The plan’s risks and actions, each with what the record tells of it and the entries that say so. */
export function planSection(view: ReportView): Html {
  return html`<section id="plan" aria-labelledby="plan-heading">
<h2 id="plan-heading">${planHeading}</h2>
<p>${planLine}</p>
${readAgainstPlan(view).map((part) => partTable(part, view))}</section>`;
}

function partTable({ heading, points }: PlanPart, view: ReportView): Html {
  return html`<h3>${heading}</h3>
<table role="table" class="rest"><caption><span class="hidden-words">${heading} of the plan</span></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">What the plan says</th><th role="columnheader" scope="col">What the record tells</th></tr></thead>
<tbody role="rowgroup">${points.map((point) => pointRow(point, view))}</tbody></table>
`;
}

function pointRow({ label, point, about, moved, bearings, earlier }: PointRead, view: ReportView): Html {
  const told = movements.map((movement) => {
    const entries = bearings.flatMap((one) => (one.movement === movement ? [one.entry] : []));
    return entries.length === 0
      ? html``
      : html`<div><span class="name">${sayMovement(movement)}:</span> ${entryLinks(entries, view)}</div>`;
  });
  const before =
    earlier === null
      ? html``
      : html`<div class="aside">${earlier.words}: ${entryLinks(earlier.entries, view)}</div>`;
  return html`
<tr role="row"><th role="rowheader" scope="row" data-label="What the plan says"><div>${label} ${linesHtml(point.words)}</div>${about.map((words) => html`<div class="aside">${words}</div>`)}</th><td role="cell" data-label="What the record tells"><div>${moved}</div>${told}${before}</td></tr>`;
}
