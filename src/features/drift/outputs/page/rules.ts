import { html } from 'hono/html';
import { type BarRow, barChart } from '../../../../platform/charts/bar-chart.ts';
import type { ChartSeries } from '../../../../platform/charts/svg-text.ts';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { sayFigure } from '../drift-words.ts';
import type { DriftView, RuleView } from '../views/drift-view.ts';
import { chartHtml, headOf } from './page-frame.ts';

export const stateSeries: readonly ChartSeries[] = [
  { name: 'Late', colour: '#8a1c1c', pattern: 'solid' },
  { name: 'Due', colour: '#7a4a00', pattern: 'stripes' },
  { name: 'Not recorded', colour: '#454f5b', pattern: 'dots' },
];

/** Signals by rule and state: a picture, its sentence, and its table. */
export function rulesSection({ rules }: DriftView): Html {
  return html`<section id="rules" aria-labelledby="rules-heading">
<h2 id="rules-heading">Rule by rule</h2>
${rules.length === 0 ? html`<p>No rule could be asked of this extract.</p>` : body(rules)}
</section>`;
}

function body(rules: readonly RuleView[]): Html {
  const told = rules.filter(({ states }) =>
    [states.late, states.due, states['not-recorded']].some((one) => one !== 0),
  );
  const quiet = rules.filter((rule) => !told.includes(rule));
  const sentence = sayMost(told);
  return html`<p id="rules-words">${sentence}</p>
${told.length === 0 ? '' : chartHtml(barChart({ id: 'rules-chart', title: 'Signals by rule and state', description: `${sentence} The table below has every figure.`, series: stateSeries, rows: told.map(barOf) }), 'Signals by rule and state, as a picture')}
${told.length === 0 ? '' : ruleTable('Rules that have something to say', told)}
${quiet.length === 0 ? '' : html`<details><summary>${quiet.length} rules that have nothing to say</summary>${ruleTable('They were asked, and nothing is late, due soon or not recorded', quiet)}</details>`}`;
}

function ruleTable(caption: string, rules: readonly RuleView[]): Html {
  return html`<table role="table" class="counts rules">
<caption>${caption}</caption>
${headOf(['Rule', 'Asks', '#Late', '#Due', '#Not recorded', '#In order', '#Children late', '#Families late'])}
<tbody role="rowgroup">${rules.map(ruleRow)}</tbody>
</table>`;
}

function ruleRow({
  title,
  statement,
  asks,
  source,
  confirmed,
  states,
  lateChildren,
  lateFamilies,
}: RuleView): Html {
  const figure = (label: string, value: RuleView['lateChildren']) =>
    html`<td role="cell" data-label="${label}" class="number${value === 0 ? ' none' : ''}">${sayFigure(value)}</td>`;
  return html`<tr role="row"><th role="rowheader" scope="row"><div>${title}</div><div class="aside">${statement}</div></th>
<td role="cell" data-label="Asks"><div>${asks}</div><div class="aside">${source}${confirmed ? '' : ' (not confirmed in a published source)'}</div></td>
${figure('Late', states.late)}${figure('Due', states.due)}${figure('Not recorded', states['not-recorded'])}${figure('In order', states.ok)}${figure('Children late', lateChildren)}${figure('Families late', lateFamilies)}</tr>
`;
}

function barOf({ title, states }: RuleView): BarRow {
  const figures = [states.late, states.due, states['not-recorded']];
  const values = figures.map((figure) => (typeof figure === 'number' ? figure : 0));
  const hidden = figures.some((figure) => typeof figure === 'string');
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!hidden) return { label: title, values };
  return {
    label: title,
    values,
    note: total === 0 ? 'not told' : `${total.toLocaleString('en-GB')}, and some not told`,
  };
}

function sayMost(rules: readonly RuleView[]): string {
  const late = rules.flatMap(({ title, states }) =>
    typeof states.late === 'number' && states.late > 0 ? [{ title, count: states.late }] : [],
  );
  if (late.length === 0) {
    const any = rules.length > 0;
    return any ? 'No rule has a number of late signals that can be told.' : 'No rule has anything to say.';
  }
  const [most = { title: '', count: 0 }, ...rest] = late.toSorted((one, other) => other.count - one.count);
  const next = rest.slice(0, 2).map(({ title, count }) => `${title} (${count.toLocaleString('en-GB')})`);
  const then = next.length === 0 ? '' : `, then ${next.join(' and ')}`;
  return `Late most often: ${most.title} (${most.count.toLocaleString('en-GB')})${then}.`;
}
