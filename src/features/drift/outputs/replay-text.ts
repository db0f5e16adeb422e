import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { notAskedSection, sharedSection } from './drift-text.ts';
import { countedFigure, sayFigure } from './drift-words.ts';
import { replayRows } from './replay-rows.ts';
import { sayReach } from './say-reach.ts';
import { untoldOf } from './say-sight.ts';
import { sayAnswer, saySpan, stateOfSpan, titlesOf } from './say-span.ts';
import { sayThreshold } from './say-threshold.ts';
import type { ReplayView } from './views/replay-view.ts';
import { sayKnowledge, saySource } from './views/view-drift.ts';
import { titleOfReplay } from './views/view-replay.ts';

/** Children whose days stand on the screen; the outputs tell all of them. */
const childrenShown = 5;

/** The past replayed, for a person at a terminal. Ends with a new line. */
export function replayText(view: ReplayView, style: TextStyle): string {
  return writeSections(
    [
      aboutSection(view, style),
      sharedSection(view.shared, style),
      ...view.thresholds.map(
        (threshold): Section => ({
          title: `A review at ${threshold.months} months`,
          lines: sayThreshold(threshold, view).map((line) => hangText('  - ', line, style.width)),
        }),
      ),
      monthsSection(view, style),
      rulesSection(view, style),
      childrenSection(view, style),
      untoldSection(view, style),
      notAskedSection(view.notAsked, style),
    ],
    style,
  );
}

function aboutSection(view: ReplayView, style: TextStyle): Section {
  const families = view.families === null ? '' : ` in ${countedFigure(view.families, 'family', 'families')}`;
  const plans = `${countedFigure(view.plans, 'plan', 'plans')} of ${countedFigure(view.children, 'child', 'children')}${families}.`;
  return {
    title: titleOfReplay(view),
    lines: [
      hangText('', plans, style.width),
      ...sayReach(view).map((line) => hangText('', line, style.width)),
      '',
      ...layOutTable(
        [
          ['Extract', saySource(view.source)],
          ['Profile', view.profile.title],
          ['Watch', `${view.watchMonths} months after a plan’s end`],
        ],
        style.width,
      ),
      '',
      hangText('', sayKnowledge(view.source.knowledge), style.width),
    ],
  };
}

function monthsSection(view: ReplayView, style: TextStyle): Section | null {
  const { headings, rows } = replayRows(view);
  if (rows.length === 0) return null;
  return {
    title: 'Month by month',
    lines: layOutTable(
      [
        ['  Month', ...headings],
        ...rows.map(({ month, figures }) => [`  ${month}`, ...figures.map(sayFigure)]),
      ],
      style.width,
    ),
  };
}

function rulesSection({ rules }: ReplayView, style: TextStyle): Section | null {
  const told = rules.filter(({ times }) => times !== 0);
  if (told.length === 0) return null;
  const rows = told.map(({ title, times, children, answered, unanswered, medianDays }) => [
    `  ${title}`,
    sayFigure(times),
    sayFigure(children),
    ...[answered, unanswered].map((figure) => (figure === null ? '' : sayFigure(figure))),
    medianDays === null ? '' : sayFigure(medianDays),
  ]);
  const headings = ['  Rule', 'Times', 'Children', 'Answered', 'Ended unanswered', 'Days to answer (median)'];
  return {
    title: 'How often each rule turned late, or stood out',
    lines: layOutTable([headings, ...rows], style.width),
  };
}

/** What the extract cannot tell, whatever rule is asked. */
function untoldSection({ sight }: ReplayView, style: TextStyle): Section | null {
  const untold = untoldOf(sight);
  if (untold.length === 0) return null;
  return {
    title: 'What this extract cannot tell',
    lines: untold.map(({ why }) => hangText('  - ', why, style.width)),
  };
}

function childrenSection(view: ReplayView, style: TextStyle): Section | null {
  if (view.replays.length === 0) return null;
  const titles = titlesOf(view);
  const told = view.replays.filter(({ spans }) => spans.length > 0).slice(0, childrenShown);
  const more = view.replays.length - told.length;
  const lines = told.flatMap((replay) => [
    `  Child ${replay.child}`,
    ...replay.spans.map((span) => {
      const answer = sayAnswer(span, replay, view);
      const head = `${stateOfSpan(span, view)}: ${titles(span.rule)}, ${saySpan(span)}`;
      return hangText('    - ', `${head}${answer === '' ? '' : `. ${answer}`}`, style.width);
    }),
    '',
  ]);
  const rest =
    more > 0
      ? [`  and ${more} more children: name one with --child, or write them all with --out replay.html`]
      : [];
  return { title: 'Child by child', lines: [...lines, ...rest] };
}
