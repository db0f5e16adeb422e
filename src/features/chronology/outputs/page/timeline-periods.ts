import { html } from 'hono/html';
import type { Day } from '../../../../shared/day.ts';
import type { Html } from '../html-text.ts';
import { endsOf, type PatternBand, type PatternBands } from './timeline-bands.ts';
import { packRows } from './timeline-lanes.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** A time that stands behind all lanes, such as that of a plan. */
export interface Period {
  readonly number: number;
  /** Null where no beginning, or no end, is known. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly href: string;
  readonly words: string;
}

const mostRows = 6;
/** Room for the number of a period. */
const shortest = 24;
const roomForWord = 64;

/** Periods as bands above the lanes; those that lie outside the time that is drawn have none. */
export function bandsOfPeriods(periods: readonly Period[], scale: TimelineScale): PatternBands {
  const [first, last] = [scale.stretches[0], scale.stretches.at(-1)];
  if (first === undefined || last === undefined) return { bands: [], rows: 0 };
  const bands = periods
    .filter(({ from, to }) => (from === null || from <= last.to) && (to === null || to >= first.from))
    .map(({ number, from, to, href, words }) => {
      const { start, end } = endsOf(from, to, scale);
      const left = Math.max(first.start, Math.min(start, last.end - shortest));
      return { number, href, words, start: left, end: Math.min(last.end, Math.max(end, left + shortest)) };
    })
    .toSorted((one, other) => one.start - other.start);
  const { packed } = packRows(bands, mostRows);
  return {
    bands: packed.map(({ item, row }) => ({ ...item, row })),
    rows: packed.reduce((most, { row }) => Math.max(most, row + 1), 0),
  };
}

interface Between {
  readonly top: number;
  readonly bottom: number;
}

/** The ground of a period behind all lanes, with a line at either end: told without colour too. */
export function drawPeriodGround({ start, end }: PatternBand, { top, bottom }: Between): Html {
  const [left, right] = [start.toFixed(1), end.toFixed(1)];
  return html`<rect x="${left}" y="${top}" width="${(end - start).toFixed(1)}" height="${bottom - top}" fill="#fdf8e8"/>
<path d="M${left} ${top}V${bottom}M${right} ${top}V${bottom}" stroke="#6b4e00" stroke-dasharray="1 3" fill="none"/>
`;
}

/** The band of a period above the lanes: its number, after its name where there is room for one. */
export function drawPeriodBand(
  { href, words, number, start, end, row }: PatternBand,
  { name, top, rowHeight }: { readonly name: string; readonly top: number; readonly rowHeight: number },
): Html {
  const y = top + row * rowHeight;
  const label = end - start >= roomForWord ? `${name} ${number}` : `${number}`;
  return html`<a href="${href}" tabindex="-1"><title>${words}</title><rect x="${start.toFixed(1)}" y="${y}" width="${(end - start).toFixed(1)}" height="${rowHeight - 3}" rx="2" fill="#fff4d6" stroke="#6b4e00"/><text x="${(start + 5).toFixed(1)}" y="${y + 13}" font-size="12" font-weight="bold" fill="#0b0c0c">${label}</text></a>
`;
}
