import { html, raw } from 'hono/html';
import type { Html } from '../html-text.ts';
import type { BarMark, ColumnMark, DotMark } from './timeline-lanes.ts';
import type { TimelinePlan } from './timeline-plan.ts';

interface KeyMark {
  readonly drawing: string;
  readonly words: string;
  readonly isUsed: (drawn: Drawn) => boolean;
}

interface Drawn {
  readonly dots: readonly (DotMark<unknown> | ColumnMark<unknown>)[];
  readonly bars: readonly BarMark<unknown>[];
  readonly gaps: number;
  readonly hasWindow: boolean;
}

const keyMarks: readonly KeyMark[] = [
  {
    drawing: '<circle cx="14" cy="8" r="5" fill="#0b0c0c"/>',
    words: 'one day',
    isUsed: ({ dots }) => dots.some((dot) => dot.kind === 'dot' && dot.sureness === 'sure'),
  },
  {
    drawing: '<circle cx="14" cy="8" r="4.25" fill="#fff" stroke="#0b0c0c" stroke-width="1.5"/>',
    words: 'one day, not certain',
    isUsed: ({ dots }) => dots.some((dot) => dot.kind === 'dot' && dot.sureness === 'unsure'),
  },
  {
    drawing: '<rect x="2" y="4.5" width="24" height="7" rx="2" fill="#0b0c0c"/>',
    words: 'it lasted',
    isUsed: ({ bars }) => bars.some(isSolid),
  },
  {
    drawing:
      '<rect x="2" y="4.5" width="24" height="7" rx="2" fill="#fff" stroke="#0b0c0c" stroke-width="1.25" stroke-dasharray="3 2"/>',
    words: 'some time within, or not certain',
    isUsed: ({ bars }) => bars.some((bar) => !isSolid(bar)),
  },
  {
    drawing: '<path d="M3 8l6-4v8zM25 8l-6-4v8z" fill="#0b0c0c"/>',
    words: 'no beginning or no end is recorded',
    isUsed: ({ bars }) => bars.some(({ openStart, openEnd }) => openStart || openEnd),
  },
  {
    drawing: '<rect x="9" y="1" width="10" height="14" fill="#0b0c0c"/>',
    words: 'five entries or more, close together',
    isUsed: ({ dots }) => dots.some(({ kind }) => kind === 'column'),
  },
  {
    drawing: '<rect x="2" y="2" width="24" height="12" fill="url(#hatching)" stroke="#484949"/>',
    words: 'long stretch without entries',
    isUsed: ({ gaps }) => gaps > 0,
  },
  {
    drawing: '<path d="M9 1v14M19 1v14" stroke="#8f1d1d" stroke-width="2" stroke-dasharray="6 3"/>',
    words: 'first and last day of the review’s window',
    isUsed: ({ hasWindow }) => hasWindow,
  },
];

/** Certain and with both ends: drawn filled. */
export function isSolid({ extent, sureness }: BarMark<unknown>): boolean {
  return extent === 'span' && sureness === 'sure';
}

/** What the marks of the picture mean: those that it uses, and no others. */
export function timelineKey({ pictures }: TimelinePlan<unknown>, hasWindow: boolean): Html {
  const lanes = pictures.flatMap((picture) => picture.lanes);
  const drawn: Drawn = {
    dots: lanes.flatMap(({ lane }) => lane.dots),
    bars: lanes.flatMap(({ lane }) => lane.bars),
    gaps: lanes.reduce((sum, { gaps }) => sum + gaps.length, 0),
    hasWindow,
  };
  return html`<ul class="plain timeline-key" aria-label="Key to the timeline">${keyMarks
    .filter(({ isUsed }) => isUsed(drawn))
    .map(
      ({ drawing, words }) => html`
<li><svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${raw(drawing)}</svg> ${words}</li>`,
    )}
</ul>
`;
}
