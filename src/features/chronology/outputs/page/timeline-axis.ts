import { html, raw } from 'hono/html';
import type { Html } from '../html-text.ts';
import { pictureWidth } from './timeline-plan.ts';
import { followsAtOnce, type Stretch, type TimelineScale } from './timeline-scale.ts';
import type { Tick } from './timeline-ticks.ts';

const roomForYear = 40;

/** The years and months above the lanes, their lines through them, and what is drawn closer or left out. */
export function drawAxis({ ticks, stretches }: TimelineScale, height: number): Html {
  const shown = ticks.filter(({ place }) => !isCrowdedOut(place, stretches));
  const lines = shown.map(
    ({ place, major }) =>
      html`<line x1="${place.toFixed(1)}" x2="${place.toFixed(1)}" y1="${major ? 2 : 20}" y2="${height}" stroke="${major ? '#8a8f94' : '#dcdfe2'}"/>
`,
  );
  const labels = [true, false].flatMap((major) =>
    placeLabels(shown.filter((tick) => tick.major === major)).map(drawLabel),
  );
  const narrow = stretches.filter((stretch) => stretch.narrow);
  return html`${narrow.map((stretch) => drawNarrow(stretch, height))}${lines}${labels}${stretches
    .slice(1)
    .map((next, index) => drawBetween(stretches[index], next, height))}`;
}

interface Label extends Tick {
  /** At the end of the picture, whose edge would cut it behind its line. */
  readonly atEdge: boolean;
}

const besideLine = 4;

/** How long a label is, in the letters of any machine. */
function lengthOf({ label, major }: Tick): number {
  return label.length * (major ? 8.5 : 7);
}

/** Each behind its line; the last ends with the picture where it would be cut. One that would cover the one before it is left out. */
function placeLabels(ticks: readonly Tick[]): readonly Label[] {
  const placed: Label[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const atEdge = tick.place + besideLine + lengthOf(tick) > pictureWidth;
    const from = atEdge ? pictureWidth - lengthOf(tick) : tick.place + besideLine;
    if (from < free) continue;
    placed.push({ ...tick, atEdge });
    free = from + lengthOf(tick);
  }
  return placed;
}

function drawLabel({ place, label, major, atEdge }: Label): Html {
  const look = major ? 'font-weight="bold" fill="#0b0c0c"' : 'font-size="11" fill="#484949"';
  // Its own line runs behind it.
  const edge = atEdge ? 'text-anchor="end" paint-order="stroke" stroke="#ffffff" stroke-width="4" ' : '';
  const x = atEdge ? pictureWidth : place + besideLine;
  return html`<text x="${x.toFixed(1)}" y="${major ? 14 : 31}" ${raw(edge)}${raw(look)}>${label}</text>
`;
}

/** Not at the end of a narrow stretch, where the next begins with its year. */
function isCrowdedOut(place: number, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ narrow, end }) => narrow && place < end && end - place < roomForYear);
}

function drawNarrow({ start, end }: Stretch, height: number): Html {
  return html`<rect x="${start.toFixed(1)}" y="0" width="${(end - start).toFixed(1)}" height="${height}" fill="#f3f2f1"/>
<text x="${((start + end) / 2).toFixed(1)}" y="31" text-anchor="middle" font-size="11" fill="#484949">drawn closer</text>
`;
}

function drawBetween(one: Stretch | undefined, next: Stretch, height: number): Html {
  if (one === undefined || followsAtOnce(one, next)) return html``;
  const at = (share: number) => (one.end + (next.start - one.end) * share).toFixed(1);
  return html`<rect x="${at(0)}" y="0" width="${(next.start - one.end).toFixed(1)}" height="${height}" fill="#ffffff"/>
<path d="M${at(0.3)} 0V${height}M${at(0.7)} 0V${height}" stroke="#0b0c0c" stroke-dasharray="2 4" fill="none"/>
<text x="${at(0.5)}" y="14" text-anchor="middle" font-size="11" fill="#0b0c0c">cut</text>
`;
}
