import { html } from 'hono/html';
import type { Html } from '../../chronology/outputs/html-text.ts';
import type { Figure } from '../domain/sharing/figure.ts';
import { countedFigure, sayFigure } from './drift-words.ts';
import { childrenDays } from './page/children-days.ts';
import { sharedNote } from './page/opening.ts';
import { frame, headOf, type PageSection } from './page/page-frame.ts';
import { notAskedSection } from './page/rest.ts';
import { thresholdsSection } from './page/thresholds.ts';
import { sayReach } from './say-reach.ts';
import { untoldOf } from './say-sight.ts';
import type { ReplayView } from './views/replay-view.ts';
import { sayKnowledge, saySource } from './views/view-drift.ts';
import { titleOfReplay } from './views/view-replay.ts';

interface Section extends PageSection {
  readonly write: (view: ReplayView) => Html;
  readonly isNeeded?: (view: ReplayView) => boolean;
}

const sections: readonly Section[] = [
  { id: 'thresholds', name: 'What each trigger would have called', write: thresholdsSection },
  { id: 'rules', name: 'How often each rule turned late, or stood out', write: rulesSection },
  { id: 'days', name: 'Child by child', write: childrenDays, isNeeded: ({ replays }) => replays.length > 0 },
  {
    id: 'not-asked',
    name: 'What was not asked',
    write: ({ notAsked, sight }) => notAskedSection([...untoldOf(sight), ...notAsked]),
  },
];

/** The past replayed, as one page in one file that fetches nothing. The same view gives the same bytes. */
export function replayHtml(view: ReplayView): string {
  const told = sections.filter(({ isNeeded }) => isNeeded === undefined || isNeeded(view));
  const families = view.families === null ? '' : ` in ${countedFigure(view.families, 'family', 'families')}`;
  return frame({
    title: titleOfReplay(view),
    skip: 'thresholds',
    opening: html`${sharedNote(view.shared)}<p class="lead">${countedFigure(view.plans, 'plan', 'plans')} of ${countedFigure(view.children, 'child', 'children')}${families}.</p>
<p class="aside">${saySource(view.source)}. Rules: ${view.profile.title}. A plan that ended is watched for ${view.watchMonths} months.</p>
${sayReach(view).map(
  (line) => html`<p class="inset">${line}</p>
`,
)}<p class="inset">${sayKnowledge(view.source.knowledge)}</p>`,
    sections: told,
    main: html`${told.map(
      ({ write }) => html`${write(view)}
`,
    )}`,
  });
}

function rulesSection({ rules }: ReplayView): Html {
  const told = rules.filter(({ times }) => times !== 0);
  const table = html`<table role="table" class="counts">
<caption>Times that each rule turned late, or found something that stands out, in the period; how many of them were answered, and after how many calendar days. The others ended with the plan, the case or childhood, or last still.</caption>
${headOf(['Rule', '#Times', '#Children', '#Families', '#Answered', '#Ended unanswered', '#Days to answer (median)'])}
<tbody role="rowgroup">${told.map(
    (rule) => html`<tr role="row"><th role="rowheader" scope="row">${rule.title}</th>
${figureOf('Times', rule.times)}
${figureOf('Children', rule.children)}
${figureOf('Families', rule.families)}
${figureOf('Answered', rule.answered, 'needs none')}
${figureOf('Ended unanswered', rule.unanswered, 'needs none')}
${figureOf('Days to answer (median)', rule.medianDays, rule.answered === null ? 'needs none' : 'none answered')}</tr>
`,
  )}</tbody>
</table>`;
  return html`<section id="rules" aria-labelledby="rules-heading">
<h2 id="rules-heading">How often each rule turned late, or stood out</h2>
${told.length === 0 ? html`<p>No rule turned late in the period.</p>` : table}
</section>`;
}

function figureOf(label: string, figure: Figure, none = sayFigure(null)): Html {
  return html`<td role="cell" data-label="${label}" class="number">${figure === null ? none : sayFigure(figure)}</td>`;
}
