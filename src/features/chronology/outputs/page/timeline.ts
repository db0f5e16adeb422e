import { html, raw } from 'hono/html';
import { counted } from '../../../../shared/counted.ts';
import type { Html } from '../html-text.ts';
import type { ReportView } from './report-view.ts';
import { drawAxis } from './timeline-axis.ts';
import { timelineKey } from './timeline-key.ts';
import { linksToRows } from './timeline-links.ts';
import { drawBand, drawLaneMarks, drawPatternBand } from './timeline-marks.ts';
import { drawNames } from './timeline-names.ts';
import {
  axisHeight,
  barHeight,
  type Picture,
  patternHeight,
  pictureWidth,
  planTimeline,
  type TimelinePlan,
} from './timeline-plan.ts';
import { drawWindow, placeWindow, type WindowEnd } from './timeline-window.ts';
import { describeTimeline } from './timeline-words.ts';

/** What every picture of a timeline is drawn from. */
interface Drawing {
  readonly plan: TimelinePlan;
  readonly window: readonly WindowEnd[];
  readonly view: ReportView;
}

/** A picture with one lane for each agency, its marks leading to their entries. */
export function timeline(view: ReportView): Html {
  const plan = planTimeline(view);
  const none = html`<p>No entry has a date that can be drawn.</p>`;
  return html`<section id="timeline" aria-labelledby="timeline-heading">
<h2 id="timeline-heading">Timeline</h2>
${plan === null ? none : drawTimeline(plan, view)}</section>`;
}

function drawTimeline(plan: TimelinePlan, view: ReportView): Html {
  const window = placeWindow(view.report.window, plan.scale);
  return html`<p id="timeline-words">${describeTimeline(plan.scale, view)}</p>
<div class="scroll" tabindex="0" role="group" aria-label="Picture of the timeline">${hatching}
${plan.pictures.map((picture, index) => drawPicture(picture, nameOf(index, plan.pictures.length), { plan, window, view }))}</div>
${timelineKey(plan, window.length > 0)}${aboutNotDrawn(plan)}<p>The tables of <a href="#counts">counts</a> say the same in figures, and lead to the entries without the picture.</p>
`;
}

function nameOf(index: number, pictures: number): string {
  const name = 'Timeline of the entries by agency';
  return pictures === 1 ? name : `${name}, part ${index + 1} of ${pictures}`;
}

/** People who do not see it have its words and the tables of counts: its many links stay out of their way. */
function drawPicture(picture: Picture, name: string, { plan, window, view }: Drawing): Html {
  const { lanes, patterns, height } = picture;
  const links = linksToRows(view);
  const marks = lanes.map(({ agency, lane, gaps, top, height: tall }) => {
    const colour = view.marks.get(agency)?.colour ?? '';
    const frame = { top, bottom: top + tall, barHeight, most: plan.mostTogether, colour };
    return html`${gaps.map((gap) => drawBand(gap, top, tall))}${drawLaneMarks(lane, frame, links)}`;
  });
  return html`<svg class="timeline" viewBox="0 0 ${pictureWidth} ${height + 1}" font-size="13">
<g role="img" aria-label="${name}" aria-describedby="timeline-words">
${drawAxis(plan.scale, height)}${drawNames(picture, view)}${drawWindow(window, height)}</g>
<g aria-hidden="true">
${patterns.bands.map((band) => drawPatternBand(band, axisHeight, patternHeight))}${marks}</g>
</svg>
`;
}

function aboutNotDrawn({ pictures }: TimelinePlan): Html {
  const entries = pictures.flatMap(({ lanes }) => lanes.flatMap(({ lane }) => lane.notDrawn)).length;
  if (entries === 0) return html``;
  const are = counted(
    entries,
    'entry with a long or uncertain time is',
    'entries with long or uncertain times are',
  );
  return html`<p>${are} not drawn, for want of room.</p>
`;
}

/** A ground that shows without colour that nothing was recorded. */
export const hatching = raw(
  '<svg class="ground" width="0" height="0" aria-hidden="true"><defs><pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="1.5" height="6" fill="#8a8f94"/></pattern></defs></svg>',
);
