import type { FormValues } from '../../../../platform/forms/form.ts';
import { type ListAddress, wholeHref } from '../../../../platform/view/lists/list-address.ts';
import type { Day } from '../../../../shared/day.ts';
import type { TimelineAnswer } from '../../operations/read-timeline.ts';
import { sayTime, timeAround, type Zoom, zooms } from '../../operations/timeline-time.ts';
import type { TimelineView } from './form.ts';

/** A way from one part of the record to another. */
export interface Move {
  readonly href: string;
  readonly words: string;
}

/** Where the picture begins: pages open there once somebody has moved. */
export const pictureId = 'timeline';

/** Everything that can be gone to from a timeline. */
export interface Moves {
  readonly zooms: readonly (Move & { readonly zoom: Zoom })[];
  readonly closer: Move | null;
  readonly wider: Move | null;
  readonly whole: Move | null;
  /** To the nearest time before, or after, in which anything lies: never to an empty one. */
  readonly earlier: Move | null;
  readonly later: Move | null;
  readonly years: readonly (Move & { readonly isShown: boolean })[];
}

/** The part of an address that says what of the record is shown. */
export function addressView({ zoom, at }: TimelineView): FormValues {
  return { zoom: zoom === 'whole' ? '' : zoom, at: zoom === 'whole' ? '' : (at ?? '') };
}

export function movesFrom(answer: TimelineAnswer, path: string, filters: FormValues): Moves {
  const { zoom, time, outline, years } = answer;
  const list = (view: TimelineView): ListAddress => ({ path, filters: { ...filters, ...addressView(view) } });
  const go = (view: TimelineView) => `${wholeHref(list(view))}#${pictureId}`;
  const at = outline.middle ?? time?.from ?? null;
  const toZoom = (to: Zoom): Move => ({
    href: go({ zoom: to, at }),
    words: to === 'whole' || at === null ? 'the whole record' : sayTime(timeAround(to, at)),
  });
  const beside = (day: Day | null): Move | null =>
    day === null || zoom === 'whole'
      ? null
      : { href: go({ zoom, at: day }), words: sayTime(timeAround(zoom, day)) };
  const place = zooms.indexOf(zoom);
  const closer = zooms.slice(place + 1).find((to) => isCloser(to, answer));
  const wider = zooms[place - 1];
  return {
    zooms: zooms.map((to) => ({ zoom: to, ...toZoom(to) })),
    closer: closer === undefined || time === null ? null : toZoom(closer),
    wider: wider === undefined ? null : toZoom(wider),
    whole: zoom === 'whole' ? null : toZoom('whole'),
    earlier: beside(outline.nearestBefore),
    later: beside(outline.nearestAfter),
    years: years.map(({ year, count }) => {
      const day = `${String(year).padStart(4, '0')}-01-01`;
      return {
        href: `${wholeHref({ path, filters: { ...filters, zoom: 'year', at: day } })}#${pictureId}`,
        words: `${year} (${count.toLocaleString('en-GB')})`,
        isShown: zoom === 'year' && time?.from === day,
      };
    }),
  };
}

/** A record of two years is not seen more closely by showing five. */
function isCloser(to: Zoom, { time, outline }: TimelineAnswer): boolean {
  if (to === 'whole' || time === null) return false;
  const next = timeAround(to, outline.middle ?? time.from);
  return next.from > time.from || next.to < time.to;
}
