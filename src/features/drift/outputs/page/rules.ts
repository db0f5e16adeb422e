import { html } from 'hono/html';
import { type BarRow, barChart } from '../../../../platform/charts/bar-chart.ts';
import type { ChartSeries } from '../../../../platform/charts/svg-text.ts';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { sayFigure, toldState, toldWords } from '../drift-words.ts';
import type { DriftView, RuleView } from '../views/drift-view.ts';
import { chartHtml, headOf } from './page-frame.ts';

export const stateSeries: readonly ChartSeries[] = [
  { name: 'Late', colour: '#8a1c1c', pattern: 'solid' },
  { name: 'Due', colour: '#7a4a00', pattern: 'stripes' },
  { name: 'Not recorded', colour: '#454f5b', pattern: 'dots' },
];

/** The same with what stands out apart from what is late. */
const toldSeries: readonly ChartSeries[] = [
  { name: 'Late', colour: '#8a1c1c', pattern: 'solid' },
  { name: 'Stands out', colour: '#5a2a82', pattern: 'solid' },
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
${told.length === 0 ? '' : chartHtml(barChart({ id: 'rules-chart', title: 'Signals by rule and state', description: `${sentence} The tables below have the figures.`, series: toldSeries, rows: told.map(barOf) }), 'Signals by rule and state, as a picture')}
${ruleTable('Rules with a day, that have something to say', told.filter(isClock))}
${ruleTable(
  'Rules without a day, that have something to say',
  told.filter((rule) => !isClock(rule)),
)}
${
  quiet.length === 0
    ? ''
    : html`<details><summary>${quiet.length} rules that have nothing to say</summary>${ruleTable('They were asked, and nothing is late, due soon or not recorded', quiet.filter(isClock))}${ruleTable(
        'They were asked, and nothing stands out or is not recorded',
        quiet.filter((rule) => !isClock(rule)),
      )}</details>`
}`;
}

function isClock({ kind }: RuleView): boolean {
  return kind === 'clock';
}

/** Of rules of one kind: what is late to a program stands out where there is no day. */
function ruleTable(caption: string, rules: readonly RuleView[]): Html {
  const [first] = rules;
  if (first === undefined) return html``;
  const late = lateWord(first);
  return html`<table role="table" class="counts rules">
<caption>${caption}</caption>
${headOf(['Rule', 'Asks', `#${late}`, '#Due', '#Not recorded', '#In order', '#Children', '#Families'])}
<tbody role="rowgroup">${rules.map(ruleRow)}</tbody>
</table>`;
}

function lateWord({ kind }: RuleView): string {
  return toldWords[toldState({ kind, state: 'late' })];
}

function ruleRow(rule: RuleView): Html {
  const { title, statement, asks, source, confirmed, states, lateChildren, lateFamilies } = rule;
  const figure = (label: string, value: RuleView['lateChildren']) =>
    html`<td role="cell" data-label="${label}" class="number${value === 0 ? ' none' : ''}">${sayFigure(value)}</td>`;
  return html`<tr role="row"><th role="rowheader" scope="row"><div>${title}</div><div class="aside">${statement}</div></th>
<td role="cell" data-label="Asks"><div>${asks}</div><div class="aside">${source}${confirmed ? '' : ' (nobody here has seen this in a published text)'}</div></td>
${figure(lateWord(rule), states.late)}${figure('Due', states.due)}${figure('Not recorded', states['not-recorded'])}${figure('In order', states.ok)}${figure('Children', lateChildren)}${figure('Families', lateFamilies)}</tr>
`;
}

function barOf(rule: RuleView): BarRow {
  const { title, states } = rule;
  const late = isClock(rule) ? [states.late, 0] : [0, states.late];
  const figures = [...late, states.due, states['not-recorded']];
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

/** Which rules speak most, where every figure is told: of some that are not, nobody can say which is the most. */
function sayMost(rules: readonly RuleView[]): string {
  if (rules.length === 0) return 'No rule has anything to say.';
  if (rules.some(({ states }) => typeof states.late === 'string')) {
    return 'Some figures are not told, so that the rules cannot be put in order by them.';
  }
  const said = (['clock', 'fact'] as const).flatMap((kind) => sayMostOf(kind, rules));
  return said.length === 0 ? 'Nothing is late or stands out.' : said.join(' ');
}

function sayMostOf(kind: RuleView['kind'], rules: readonly RuleView[]): readonly string[] {
  const found = rules
    .filter((rule) => rule.kind === kind && Number(rule.states.late) > 0)
    .toSorted((one, other) => Number(other.states.late) - Number(one.states.late))
    .slice(0, 3)
    .map(({ title, states }) => `${title} (${sayFigure(states.late)})`);
  const [most, ...next] = found;
  if (most === undefined) return [];
  const then = next.length === 0 ? '' : `, then ${next.join(' and ')}`;
  return [`${kind === 'clock' ? 'Late most often' : 'Stands out most often'}: ${most}${then}.`];
}
