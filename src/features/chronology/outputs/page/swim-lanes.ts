import { html } from 'hono/html';
import type { Html } from '../html-text.ts';
import { drawAxis } from './timeline-axis.ts';
import { timelineKey } from './timeline-key.ts';
import { countAll, type Drawable, layLane } from './timeline-lanes.ts';
import { drawLaneMarks, type MarkLinks } from './timeline-marks.ts';
import { bandsOfPeriods, drawPeriodBand, drawPeriodGround, type Period } from './timeline-periods.ts';
import {
  axisHeight,
  barHeight,
  type Picture,
  patternHeight,
  pictureWidth,
  placeLanes,
  type TimelinePlan,
} from './timeline-plan.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** The agency of a lane, as every page marks it. */
export interface LaneAgency {
  readonly name: string;
  readonly letters: string;
  readonly colour: string;
}

/** What swim lanes are drawn of. Lanes stand in the order given, those without anything too. */
export interface SwimLanes<Item> {
  readonly scale: TimelineScale;
  readonly lanes: readonly { readonly agency: LaneAgency; readonly items: readonly Item[] }[];
  readonly periods: readonly Period[];
  /** What a period is called beside its number: “Plan”. */
  readonly periodName: string;
  readonly links: MarkLinks<Item>;
  /** For those who do not see the picture; the words are those of the element with this id. */
  readonly name: string;
  readonly wordsId: string;
}

export interface DrawnLanes {
  readonly pictures: Html;
  readonly key: Html;
  /** How many entries found no room. */
  readonly notDrawn: number;
}

/** Lanes take the whole width, with the name of each above its marks: on a narrow screen it is not in their way. */
export const swimLaneLine = { start: 6, end: pictureWidth - 6 };
const nameHeight = 22;
/** How far apart the letters of a lane stand again, so that a narrow window of the picture shows them. */
const lettersAgain = 280;

/** The lanes of a timeline as SVG, each mark a link, with the key to its marks. */
export function drawSwimLanes<Item extends Drawable>(asked: SwimLanes<Item>): DrawnLanes {
  const { scale, periods } = asked;
  const lanes = asked.lanes.map(({ items }, at) => ({
    agency: String(at),
    lane: layLane(items, scale),
    gaps: [],
  }));
  const mostTogether = lanes.reduce((most, { lane }) => Math.max(most, lane.mostTogether), 1);
  const bands = bandsOfPeriods(periods, scale);
  const plan: TimelinePlan<Item> = { scale, pictures: placeLanes(lanes, bands, nameHeight), mostTogether };
  return {
    pictures: html`${plan.pictures.map((picture, at) => drawPicture(picture, at, plan, asked))}`,
    key: timelineKey(plan, false),
    notDrawn: countAll(lanes.flatMap(({ lane }) => lane.notDrawn)),
  };
}

/** As in a document: the links of the picture stay out of the way of the keyboard and of those who hear the page, whose way the table is. */
function drawPicture<Item extends Drawable>(
  picture: Picture<Item>,
  at: number,
  { scale, mostTogether, pictures }: TimelinePlan<Item>,
  { lanes: asked, periods, links, name, wordsId, periodName }: SwimLanes<Item>,
): Html {
  const { lanes, patterns, height } = picture;
  const part = pictures.length === 1 ? name : `${name}, part ${at + 1} of ${pictures.length}`;
  const agencyOf = (key: string) => asked[Number(key)]?.agency ?? { name: '', letters: '', colour: '' };
  const top = lanes[0]?.top ?? axisHeight;
  // The bands of periods stand above the first picture, and their ground behind the lanes of every one.
  const grounds = bandsOfPeriods(periods, scale);
  return html`<svg class="sightline-lanes" viewBox="0 0 ${pictureWidth} ${height + 1}" font-size="13">
<g role="img" aria-label="${part}" aria-describedby="${wordsId}">
${grounds.bands.map((band) => drawPeriodGround(band, { top, bottom: height }))}${drawAxis(scale, height)}${lanes.map((lane) => drawName(agencyOf(lane.agency), lane.top))}</g>
<g aria-hidden="true">
${patterns.bands.map((band) => drawPeriodBand(band, { name: periodName, top: axisHeight, rowHeight: patternHeight }))}${lanes.map(
  ({ agency, lane, top: laneTop, height: tall }) =>
    drawLaneMarks(
      lane,
      {
        top: laneTop + nameHeight,
        bottom: laneTop + tall,
        barHeight,
        most: mostTogether,
        colour: agencyOf(agency).colour,
      },
      links,
    ),
)}</g>
</svg>
`;
}

function drawName({ name, letters, colour }: LaneAgency, top: number): Html {
  const badge = (x: number) =>
    html`<rect x="${x}" y="${top + 3}" width="30" height="18" rx="3" fill="${colour}"/><text x="${x + 15}" y="${top + 16.5}" text-anchor="middle" font-weight="bold" fill="#ffffff" font-size="12">${letters}</text>`;
  const places = Array.from(
    { length: Math.floor(pictureWidth / lettersAgain) },
    (_, at) => (at + 1) * lettersAgain,
  );
  return html`<line x1="0" x2="${pictureWidth}" y1="${top}" y2="${top}" stroke="#484949"/>
${badge(0)}<text x="37" y="${top + 17}" font-weight="bold" fill="#0b0c0c">${name}</text>
<g class="sightline-lanes__again">${places.map(badge)}</g>
`;
}
