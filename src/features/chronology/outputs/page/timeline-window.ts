import { html } from 'hono/html';
import { addDays, type Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { ChronologyReport } from '../../domain/analysis.ts';
import type { Html } from '../html-text.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** A line through all lanes where the review’s window begins or ends. */
export interface WindowEnd {
  readonly place: number;
  readonly words: string;
}

/** No day follows it. */
const lastDay = '9999-12-31';

/** The ends of the window that lie within the time that is drawn. */
export function placeWindow(
  { from, to }: ChronologyReport['window'],
  { placeOf, stretches }: TimelineScale,
): readonly WindowEnd[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return [];
  const isDrawn = (day: Day) => day >= first.from && day <= last.to;
  return [
    ...(from !== null && isDrawn(from)
      ? [{ place: placeOf(from), words: `The review’s window begins on ${sayDay(from)}` }]
      : []),
    ...(to !== null && to < lastDay && isDrawn(to)
      ? [{ place: placeOf(addDays(to, 1)), words: `The review’s window ends on ${sayDay(to)}` }]
      : []),
  ];
}

export function drawWindow(ends: readonly WindowEnd[], height: number): Html {
  return html`${ends.map(
    ({ place, words }) =>
      html`<line x1="${place.toFixed(1)}" x2="${place.toFixed(1)}" y1="0" y2="${height}" stroke="#8f1d1d" stroke-width="2" stroke-dasharray="6 3"><title>${words}</title></line>
`,
  )}`;
}
