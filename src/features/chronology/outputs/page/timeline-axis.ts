import { html, raw } from 'hono/html';
import type { Html } from '../html-text.ts';
import { followsAtOnce, type Stretch, type TimelineScale } from './timeline-scale.ts';

const roomForYear = 40;

/** The years and months above the lanes, their lines through them, and what is drawn closer or left out. */
export function drawAxis({ ticks, stretches }: TimelineScale, height: number): Html {
  const shown = ticks.filter(({ place }) => !isCrowdedOut(place, stretches));
  const lines = shown.map(
    ({ place, major }) =>
      html`<line x1="${place.toFixed(1)}" x2="${place.toFixed(1)}" y1="${major ? 2 : 20}" y2="${height}" stroke="${major ? '#8a8f94' : '#dcdfe2'}"/>
`,
  );
  const labels = shown.map(
    ({ place, label, major }) =>
      html`<text x="${(place + 4).toFixed(1)}" y="${major ? 14 : 31}" ${raw(major ? 'font-weight="bold" fill="#0b0c0c"' : 'font-size="11" fill="#484949"')}>${label}</text>
`,
  );
  const narrow = stretches.filter((stretch) => stretch.narrow);
  return html`${narrow.map((stretch) => drawNarrow(stretch, height))}${lines}${labels}${stretches
    .slice(1)
    .map((next, index) => drawBetween(stretches[index], next, height))}`;
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
