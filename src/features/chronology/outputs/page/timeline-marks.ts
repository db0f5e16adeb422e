import { html } from 'hono/html';
import type { Html } from '../html-text.ts';
import type { Band, PatternBand } from './timeline-bands.ts';
import { isSolid } from './timeline-key.ts';
import {
  type BarMark,
  type ColumnMark,
  columnLevels,
  type DotMark,
  dotLength,
  type Lane,
  mostLevels,
} from './timeline-lanes.ts';

/** Where a mark leads, and what it says when pointed at. */
export interface MarkLink {
  readonly href: string;
  readonly words: string;
}

/** What the marks of a lane lead to. Each is asked of one item or more. */
export interface MarkLinks<Item> {
  readonly ofDot: (item: Item) => MarkLink;
  readonly ofColumn: (first: Item, items: readonly Item[]) => MarkLink;
  readonly ofBar: (first: Item, items: readonly Item[]) => MarkLink;
}

/** Where a lane stands in the picture, and what its marks look like. */
interface LaneFrame {
  readonly top: number;
  readonly bottom: number;
  readonly barHeight: number;
  readonly colour: string;
  /** How many entries the largest column of any lane holds. */
  readonly most: number;
}

const radius = 5;
const laneEdge = 4;

/** The dots, columns and bars of a lane, each a link to what it stands for that says it when pointed at. */
export function drawLaneMarks<Item>(lane: Lane<Item>, frame: LaneFrame, links: MarkLinks<Item>): Html {
  return html`${lane.bars.map((bar) => drawBar(bar, frame, links))}${lane.dots.map((dot) =>
    dot.kind === 'dot' ? drawDot(dot, frame, links) : drawColumn(dot, frame, links),
  )}`;
}

function drawDot<Item>(
  { entry, sureness, place, level }: DotMark<Item>,
  { bottom, colour }: LaneFrame,
  links: MarkLinks<Item>,
): Html {
  const y = bottom - laneEdge - radius - level * dotLength;
  const shape =
    sureness === 'sure'
      ? html`<circle cx="${place}" cy="${y}" r="${radius}" fill="${colour}"/>`
      : html`<circle cx="${place}" cy="${y}" r="${radius - 0.75}" fill="#ffffff" stroke="${colour}" stroke-width="1.5"/>`;
  return markLink(links.ofDot(entry), shape);
}

/** Taller than all dots together, and the taller, the more entries. */
function drawColumn<Item>(
  { entries, count, place }: ColumnMark<Item>,
  { bottom, colour, most }: LaneFrame,
  links: MarkLinks<Item>,
): Html {
  const least = mostLevels * dotLength;
  const room = (columnLevels - mostLevels) * dotLength;
  const height = Math.round(least + (room * count) / most);
  const [first] = entries;
  if (first === undefined) return html``;
  const shape = html`<rect x="${place - radius}" y="${bottom - laneEdge - height}" width="${2 * radius}" height="${height}" fill="${colour}"/>`;
  return markLink(links.ofColumn(first, entries), shape);
}

function drawBar<Item>(
  bar: BarMark<Item>,
  { top, barHeight, colour }: LaneFrame,
  links: MarkLinks<Item>,
): Html {
  const [first] = bar.entries;
  if (first === undefined) return html``;
  const y = top + laneEdge + bar.row * barHeight;
  const height = barHeight - 3;
  const length = Math.max(3, bar.end - bar.start);
  const body = isSolid(bar)
    ? html`<rect x="${bar.start}" y="${y}" width="${length}" height="${height}" rx="2" fill="${colour}"/>`
    : html`<rect x="${bar.start}" y="${y}" width="${length}" height="${height}" rx="2" fill="#ffffff" stroke="${colour}" stroke-width="1.25" stroke-dasharray="3 2"/>`;
  return markLink(links.ofBar(first, bar.entries), html`${body}${openEnds(bar, y + height / 2, colour)}`);
}

function openEnds<Item>(
  { start, end, openStart, openEnd }: BarMark<Item>,
  middle: number,
  colour: string,
): Html {
  const left = html`<path d="M${start - 2} ${middle}l8-6v12z" fill="${colour}"/>`;
  const right = html`<path d="M${end + 2} ${middle}l-8-6v12z" fill="${colour}"/>`;
  return html`${openStart ? left : ''}${openEnd ? right : ''}`;
}

function markLink({ href, words }: MarkLink, shape: Html): Html {
  return html`<a href="${href}" tabindex="-1"><title>${words}</title>${shape}</a>
`;
}

/** A stretch in which an agency recorded nothing. */
export function drawBand({ href, words, start, end }: Band, top: number, height: number): Html {
  const length = Math.max(2, end - start);
  return html`<a href="${href}" tabindex="-1"><title>${words}</title><rect x="${start.toFixed(1)}" y="${top + 2}" width="${length.toFixed(1)}" height="${height - 3}" fill="url(#hatching)" stroke="#484949" stroke-width="0.75"/></a>
`;
}

/** A pattern above the lanes, with its number. */
export function drawPatternBand(
  { href, words, number, start, end, row }: PatternBand,
  top: number,
  rowHeight: number,
): Html {
  const y = top + row * rowHeight;
  return html`<a href="${href}" tabindex="-1"><title>${words}</title><rect x="${start.toFixed(1)}" y="${y}" width="${(end - start).toFixed(1)}" height="${rowHeight - 3}" rx="2" fill="#fff4d6" stroke="#6b4e00"/><text x="${(start + 5).toFixed(1)}" y="${y + 13}" font-size="12" font-weight="bold" fill="#0b0c0c">${number}</text></a>
`;
}
