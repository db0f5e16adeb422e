import { html, raw } from 'hono/html';
import { counted } from '../../domain/issues.ts';
import type { Html } from '../html-text.ts';
import type { ReportView } from './report-view.ts';
import { numberPatterns } from './stands-out.ts';
import { drawAxis } from './timeline-axis.ts';
import { bandsOfGaps, bandsOfPatterns, type PatternBands } from './timeline-bands.ts';
import { dotLength, type Lane, layLane } from './timeline-lanes.ts';
import { drawBand, drawLaneMarks, drawPatternBand } from './timeline-marks.ts';
import { makeTimelineScale, type TimelineScale } from './timeline-scale.ts';
import { describeTimeline, isDrawn } from './timeline-words.ts';

/** In the units of the picture, which is about as many pixels wide on a desk. */
const width = 1200;
const plotStart = 186;
const plotEnd = 1188;
const axisHeight = 38;
const barHeight = 10;
const lanePadding = 8;
const leastLane = 36;
const patternHeight = 20;

interface PlacedLane {
  readonly agency: string;
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
}

interface Plan {
  readonly scale: TimelineScale;
  readonly lanes: readonly PlacedLane[];
  readonly patterns: PatternBands;
  readonly height: number;
}

/** A picture with one lane for each agency, its marks leading to their entries. */
export function timeline(view: ReportView): Html {
  const plan = planTimeline(view);
  const none = html`<p>No entry has a date that can be drawn.</p>`;
  return html`<section id="timeline" aria-labelledby="timeline-heading">
<h2 id="timeline-heading">Timeline</h2>
${plan === null ? none : drawTimeline(plan, view)}</section>`;
}

function planTimeline(view: ReportView): Plan | null {
  const entries = view.report.merged.entries.filter(isDrawn);
  const scale = makeTimelineScale(
    entries.flatMap(({ when: { earliest, latest } }) => [earliest, latest].filter((day) => day !== null)),
    { start: plotStart, end: plotEnd },
  );
  if (scale === null) return null;
  const patterns = bandsOfPatterns(numberPatterns(view.report.analysis.patterns), scale);
  const byAgency = Map.groupBy(entries, ({ agency }) => agency);
  let top = axisHeight + (patterns.rows === 0 ? 0 : patterns.rows * patternHeight + lanePadding);
  const lanes = [...view.marks.keys()].map((agency): PlacedLane => {
    const lane = layLane(byAgency.get(agency) ?? [], scale);
    const height = Math.max(leastLane, lane.rows * barHeight + lane.levels * dotLength + lanePadding);
    top += height;
    return { agency, lane, top: top - height, height };
  });
  return { scale, lanes, patterns, height: top + 1 };
}

function drawTimeline(plan: Plan, view: ReportView): Html {
  const { lanes, patterns, scale, height } = plan;
  const bands = bandsOfGaps(view.report.analysis.gaps, scale);
  const most = lanes.reduce((top, { lane }) => Math.max(top, lane.mostTogether), 1);
  const notDrawn = lanes.flatMap(({ lane }) => lane.notDrawn).length;
  return html`<p id="timeline-words">${describeTimeline(scale, view)}</p>
<div class="scroll" tabindex="0" role="group" aria-label="Picture of the timeline">
<svg class="timeline" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg" font-size="13">
${hatching}<g role="img" aria-label="Timeline of the entries by agency" aria-describedby="timeline-words">
${drawAxis(scale, height)}${drawLabels(plan, view)}</g>
<g aria-hidden="true">
${lanes.map(({ agency, top, height: tall }) => (bands.get(agency) ?? []).map((band) => drawBand(band, top, tall)))}
${patterns.bands.map((band) => drawPatternBand(band, axisHeight, patternHeight))}
${lanes.map(({ agency, lane, top, height: tall }) =>
  drawLaneMarks(
    lane,
    { top, bottom: top + tall, barHeight, most, colour: view.marks.get(agency)?.colour ?? '' },
    view,
  ),
)}</g>
</svg>
</div>
${key()}${notDrawn === 0 ? '' : html`<p>${counted(notDrawn, 'entry', 'entries')} with long or uncertain times would lie over others, and ${notDrawn === 1 ? 'is' : 'are'} not drawn.</p>`}
<p>The tables of <a href="#counts">counts</a> say the same in figures, and lead to the entries without the picture.</p>
`;
}

/** A ground that shows without colour that nothing was recorded. */
const hatching = raw(
  '<defs><pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="1.5" height="6" fill="#8a8f94"/></pattern></defs>\n',
);

function drawLabels({ lanes, patterns }: Plan, { marks }: ReportView): Html {
  const patternLabel = html`<text x="0" y="${axisHeight + 14}" font-weight="bold" fill="#0b0c0c">Patterns</text>
`;
  return html`${patterns.rows === 0 ? '' : patternLabel}${lanes.map(({ agency, top, height }) => {
    const mark = marks.get(agency);
    const middle = top + height / 2;
    return html`<line x1="0" x2="${width}" y1="${top}" y2="${top}" stroke="#484949"/>
<rect x="0" y="${middle - 10}" width="30" height="20" rx="3" fill="${mark?.colour ?? ''}"/>
<text x="15" y="${middle + 4.5}" text-anchor="middle" font-weight="bold" fill="#ffffff" font-size="12">${mark?.letters ?? ''}</text>
${drawName(agency, middle)}`;
  })}`;
}

const lettersInLine = 20;

/** A name on one line, or on two; what has no room ends in an ellipsis. The whole name is its title. */
function drawName(name: string, middle: number): Html {
  const [first = '', second = ''] = linesOfName(name);
  const text = (
    line: string,
    y: number,
  ) => html`<text x="37" y="${y}" fill="#0b0c0c"><title>${name}</title>${line}</text>
`;
  if (second === '') return text(first, middle + 4.5);
  return html`${text(first, middle - 3)}${text(second, middle + 12)}`;
}

function linesOfName(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && [...joined].length <= lettersInLine) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const [first = '', ...rest] = lines;
  return [first, rest.join(' ')].map((line) => shortenLine(line));
}

function shortenLine(line: string): string {
  const letters = [...line];
  if (letters.length <= lettersInLine) return line;
  return `${letters
    .slice(0, lettersInLine - 1)
    .join('')
    .trimEnd()}…`;
}

const keyMarks: readonly (readonly [drawing: string, words: string])[] = [
  ['<circle cx="14" cy="8" r="5" fill="#0b0c0c"/>', 'one day'],
  [
    '<circle cx="14" cy="8" r="4.25" fill="#fff" stroke="#0b0c0c" stroke-width="1.5"/>',
    'one day, not certain',
  ],
  ['<rect x="2" y="4.5" width="24" height="7" rx="2" fill="#0b0c0c"/>', 'it lasted'],
  [
    '<rect x="2" y="4.5" width="24" height="7" rx="2" fill="#fff" stroke="#0b0c0c" stroke-width="1.25" stroke-dasharray="3 2"/>',
    'some time within, or not certain',
  ],
  ['<path d="M3 8l6-4v8zM25 8l-6-4v8z" fill="#0b0c0c"/>', 'no beginning or no end is recorded'],
  ['<rect x="9" y="1" width="10" height="14" fill="#0b0c0c"/>', 'five entries or more, close together'],
  [
    '<rect x="2" y="2" width="24" height="12" fill="url(#hatching)" stroke="#484949"/>',
    'long stretch without entries',
  ],
];

function key(): Html {
  return html`<ul class="plain timeline-key" aria-label="Key to the timeline">${keyMarks.map(
    ([drawing, words]) => html`
<li><svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${raw(drawing)}</svg> ${words}</li>`,
  )}
</ul>
`;
}
