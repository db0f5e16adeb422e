import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import type { NotAsked } from '../../domain/drift-report.ts';
import { sayFigure } from '../drift-words.ts';
import { groupNotAsked } from '../group-not-asked.ts';
import type { DriftView } from '../views/drift-view.ts';
import { headOf } from './page-frame.ts';

const reportsShown = 500;
const severities = { error: 'Error', query: 'Query', warning: 'Warning' } as const;

/** What is wrong with the extract, by rule and then one by one. */
export function problemsSection({ problems, reports, shared }: DriftView): Html {
  if (problems.length === 0) {
    return html`<section id="problems" aria-labelledby="problems-heading">
<h2 id="problems-heading">What is wrong with the extract</h2>
<p>Nothing that was checked is wrong.</p>
</section>`;
  }
  const told = reports.slice(0, reportsShown);
  const more = reports.length - told.length;
  return html`<section id="problems" aria-labelledby="problems-heading">
<h2 id="problems-heading">What is wrong with the extract</h2>
<table role="table" class="counts">
<caption>No figure here is better than the extract. Mend these where the record is kept.</caption>
${headOf(['Rule', 'Weight', '#Reports', '#Children'])}
<tbody role="rowgroup">${problems.map(
    (problem) => html`<tr role="row"><th role="rowheader" scope="row">${problem.rule}</th>
<td role="cell" data-label="Weight">${severities[problem.severity]}</td>
<td role="cell" data-label="Reports" class="number">${sayFigure(problem.reports)}</td>
<td role="cell" data-label="Children" class="number">${sayFigure(problem.children)}</td></tr>
`,
  )}</tbody>
</table>
${shared === null ? reportDetails(told, more) : ''}
</section>`;
}

function reportDetails(reports: DriftView['reports'], more: number): Html {
  return html`<details><summary>Each of them, with its place</summary>
<table role="table" class="rest">
<caption>${more > 0 ? `The first ${reports.length}; the workbook tells ${more.toLocaleString('en-GB')} more.` : 'As the extract has them.'}</caption>
${headOf(['Where', 'What is wrong'])}
<tbody role="rowgroup">${reports.map(
    ({
      rule,
      child,
      plan,
      part,
      line,
      message,
    }) => html`<tr role="row"><th role="rowheader" scope="row" data-label="Where">${child === null ? 'The extract' : `Child ${child}`}<div class="aside">${[plan === null ? '' : `plan ${plan}`, part, line === null ? '' : `line ${line}`].filter((words) => words !== '').join(', ')}</div></th>
<td role="cell" data-label="What is wrong">${rule}: ${message}</td></tr>
`,
  )}</tbody>
</table>
</details>`;
}

/** Rules that were not asked, with the reason, so that silence is not taken for “all is well”. */
export function notAskedSection(notAsked: readonly Pick<NotAsked, 'title' | 'why'>[]): Html {
  const groups = groupNotAsked(notAsked);
  const list = html`<ul class="findings">${groups.map(({ why, titles }) => html`<li><strong>${titles.join('; ')}.</strong> ${why}</li>`)}</ul>`;
  return html`<section id="not-asked" aria-labelledby="not-asked-heading">
<h2 id="not-asked-heading">What was not asked</h2>
${groups.length === 0 ? html`<p>Every rule of the profile was asked.</p>` : list}
</section>`;
}
